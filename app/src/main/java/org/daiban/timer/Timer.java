package org.daiban.timer;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/** Which timer it is: the name it is kept under carries its jurisdiction. */
record Timer(String jurisdiction, String kind, UUID about) {

    static final String TASK = "timer";

    static TaskInstance<Void> instance(String jurisdiction, String kind, UUID about) {
        return new TaskInstance<>(TASK, jurisdiction + "/" + kind + "/" + about);
    }

    static Timer of(TaskInstance<?> instance) {
        String[] parts = instance.getId().split("/");
        return new Timer(parts[0], parts[1], UUID.fromString(parts[2]));
    }
}

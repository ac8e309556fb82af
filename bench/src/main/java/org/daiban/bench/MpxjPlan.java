package org.daiban.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daiban.engine.calendar.CalendarDay;
import org.daiban.engine.calendar.DayKind;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** The same network and the same working days as a project of MPXJ, for its critical path scheduler. */
final class MpxjPlan {
    private final ProjectFile project = new ProjectFile();
    final List<Task> tasks = new ArrayList<>();

    MpxjPlan(Plan plan, Map<Integer, List<CalendarDay>> years) {
        ProjectCalendar calendar = project.addDefaultBaseCalendar();
        years.values().stream().flatMap(Collection::stream).forEach(day -> except(calendar, day));
        project.setDefaultCalendar(calendar);
        for (int days : plan.workingDays()) {
            tasks.add(task(Duration.getInstance(days, TimeUnit.DAYS)));
        }
        for (int node = 0; node < plan.size(); node++) {
            for (int before : plan.after()[node]) {
                tasks.get(node).addPredecessor(new Relation.Builder().predecessorTask(tasks.get(before)));
            }
        }
    }

    private static void except(ProjectCalendar calendar, CalendarDay day) {
        var exception = calendar.addCalendarException(day.date());
        if (day.kind() == DayKind.SWAPPED) {
            exception.addAll(calendar.getCalendarHours(DayOfWeek.MONDAY));
        }
    }

    private Task task(Duration duration) {
        Task task = project.addTask();
        task.setDuration(duration);
        task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
        task.setRemainingDuration(duration);
        return task;
    }

    ProjectFile scheduled(LocalDate start) {
        try {
            new MicrosoftScheduler().schedule(project, start.atTime(LocalTime.of(8, 0)));
            return project;
        } catch (CpmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

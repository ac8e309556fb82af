package org.daiban.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a reply.
 *
 * @param note     reason or remark, empty mostly
 * @param people   the list as it was then; empty where the event is about something else
 * @param remarks  what was found wrong, person by person
 * @param document the sealed scan; null mostly
 */
public record ReplyEvent(int number, Kind kind, String note, List<Person> people, List<Remark> remarks, UUID document, UUID doneBy,
                         String doneByName, Instant doneAt) {

    /** Names are kept in the record: never rename one. */
    public enum Kind {
        CALLED("发出通知"), OPENED("打开填报"), SAVED("保存"), IMPORTED("读入表格"), SEALED("上传盖章扫描件"), SUBMITTED("报送"),
        UNCHANGED("报送：无变化"), REMINDED("催报"), RETURNED("退回"), ACCEPTED("接收");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

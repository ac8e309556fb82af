package org.daiban.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.document.Upload;

/**
 * A notice somebody wants to give. Fields left empty are empty or null: the rules look at them.
 *
 * @param voucher the authority's own paper; empty where this notice is the paper
 * @param helper  empty for the officer of the project
 */
public record NewNotice(NoticeKind kind, LocalDate on, LocalDate until, String voucher, String helper, String note,
                        List<Line> lines) {
    public NewNotice {
        lines = List.copyOf(lines);
    }

    /** @param field the number of the row it was typed into, for refusals beside its fields */
    public record Line(int field, String material, Lack lack, String words, String basis, String sample, Optional<Upload> sampleFile) {

        /** A line nobody typed into a form. */
        public static Line of(String material, Lack lack, String words) {
            return new Line(0, material, lack, words, "", "", Optional.empty());
        }

        String sentence() {
            return NoticeLine.sentence(material, lack, words);
        }
    }
}

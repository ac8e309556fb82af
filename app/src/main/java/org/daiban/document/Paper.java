package org.daiban.document;

import java.util.List;

/**
 * A paper's content, once: printed from a page and downloaded as a Word document, both word for word the same.
 *
 * @param number printed under the title, empty where the paper has none
 * @param edition which edition of the wording this is, said in the foot
 */
public record Paper(String title, String number, List<Block> blocks, String edition) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a paper, in the order it is read. */
    public sealed interface Block {
    }

    /** The same paper once more on a sheet of its own: its title and number again at the top of a new page. */
    public record Sheet(String title, String number) implements Block {
    }

    /** 一、…… in bold type. */
    public record Heading(String text) implements Block {
    }

    /** （一）…… */
    public record SubHeading(String text) implements Block {
    }

    /** A paragraph, its first line set in by two characters. */
    public record Text(String text) implements Block {
    }

    /** Choices on one line, each with its box. */
    public record Choices(List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String text, boolean chosen) {

        /** The box as a character. */
        public String box() {
            return chosen ? "☑" : "☐";
        }
    }

    /**
     * A ruled table.
     *
     * @param columns the head row, empty for a table of names and values without one
     * @param widths  in hundredths of the text width, one a column
     * @param rows    each as long as {@code widths}
     */
    public record Table(List<String> columns, List<Integer> widths, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A square picture a telephone reads, with words beside it.
     *
     * @param address where it leads, in full
     */
    public record Square(String address, String beside) implements Block {
    }

    /** Two places to sign, side by side, kept on one page. */
    public record Signatures(List<String> left, List<String> right) implements Block {
        public Signatures {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }
}

package org.daiban.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文号, however it was typed: 梅市政数〔2020〕2号, [2020]2号, (2020)2号, 2020 2, 水利部令第53号, 53号令.
 *
 * @param agency 机关代字, empty where not typed
 * @param year   0 where it has none
 */
record DocumentNumber(String agency, int year, int serial) {

    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final Pattern WITH_YEAR = Pattern.compile(
            "(?<agency>[^\\d〔\\[(【]*?)[\\s〔\\[(【]*" + YEAR + "[\\s〕\\])】年\\-—–]+第?\\s*(?<serial>\\d{1,5})\\s*号?令?");
    private static final Pattern ORDER = Pattern.compile("(?<agency>[^\\d]*?)\\s*令?\\s*第?\\s*(?<serial>\\d{1,5})\\s*号(?<order>令?)");
    private static final Pattern WITHIN_TEXT = Pattern.compile("[〔\\[(【]" + YEAR + "[〕\\])】]\\s*第?(?<serial>\\d{1,5})\\s*号");
    private static final int MOST_WITHIN = 200;
    private static final int LONGEST = 60;

    /** What was typed, where the whole of it is a document number. */
    static Optional<DocumentNumber> read(String typed) {
        String plain = plain(typed);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher with = WITH_YEAR.matcher(plain);
        if (with.matches()) {
            return Optional.of(new DocumentNumber(agency(with), Integer.parseInt(with.group("year")), Integer.parseInt(with.group("serial"))));
        }
        Matcher order = ORDER.matcher(plain);
        return order.matches() ? Optional.of(new DocumentNumber(agency(order), 0, Integer.parseInt(order.group("serial")))) : Optional.empty();
    }

    /** One writing for each number, so that two documents cannot bear the same; what is no such number stays as it is. */
    static String key(String typed) {
        return read(typed).map(DocumentNumber::whole).orElseGet(() -> plain(typed).replaceAll("\\s+", ""));
    }

    /** The numbers a text cites, by year and serial. */
    static List<String> within(String text) {
        List<String> cited = new ArrayList<>();
        Matcher found = WITHIN_TEXT.matcher(plain(text));
        while (found.find() && cited.size() < MOST_WITHIN) {
            cited.add(new DocumentNumber("", Integer.parseInt(found.group("year")), Integer.parseInt(found.group("serial"))).tail());
        }
        return cited;
    }

    String whole() {
        return agency + "-" + year + "-" + serial;
    }

    String tail() {
        return year + "-" + serial;
    }

    private static String agency(Matcher matcher) {
        return matcher.group("agency").replaceAll("[\\s第令]+", "");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}

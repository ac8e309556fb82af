package org.daiban.engine.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text to Map, List, String, Double, Boolean and {@link #NULL}. Refuses what it cannot hold: nesting beyond
 * {@value #DEEPEST}, numbers beyond a double, a name given twice.
 */
final class Json {
    static final Object NULL = new Object();
    private static final int DEEPEST = 60;
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /**
     * @param value   the document, null when it is malformed
     * @param line    line of the fault, 1 for the first
     * @param column  character of that line, 1 for the first
     * @param problem what is wrong, in Chinese; empty when nothing is
     */
    record Result(Object value, int line, int column, String problem) {
    }

    static Result read(String text) {
        Json json = new Json(text.startsWith("\uFEFF") ? text.substring(1) : text);
        try {
            return new Result(json.document(), 0, 0, "");
        } catch (Malformed malformed) {
            return json.fault(malformed.getMessage());
        }
    }

    /** Never leaves this class. */
    private static final class Malformed extends Exception {
        Malformed(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private Result fault(String sentence) {
        String before = text.substring(0, Math.min(at, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Result(null, line, before.length() - before.lastIndexOf('\n'), sentence);
    }

    private Object document() throws Malformed {
        Object value = value();
        skipSpace();
        if (at < text.length()) {
            throw new Malformed("内容结束以后还有多余的文字");
        }
        return value;
    }

    private Object value() throws Malformed {
        skipSpace();
        return switch (peek()) {
            case '{' -> nested(true);
            case '[' -> nested(false);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Object nested(boolean object) throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed("括号嵌套超过" + DEEPEST + "层");
        }
        at++;
        Object value = object ? object() : array();
        depth--;
        return value;
    }

    private Map<String, Object> object() throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        if (closes('}')) {
            return members;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw new Malformed("这里应当是用双引号括起的名称");
            }
            String name = string();
            expect(':');
            if (members.put(name, value()) != null) {
                throw new Malformed("名称“" + name + "”出现了两次");
            }
        } while (continues('}'));
        return members;
    }

    private List<Object> array() throws Malformed {
        List<Object> items = new ArrayList<>();
        if (closes(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (continues(']'));
        return items;
    }

    private String string() throws Malformed {
        StringBuilder read = new StringBuilder();
        at++;
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw new Malformed("双引号里不能直接换行或者有控制字符");
            }
            read.append(next == '\\' ? escaped() : next);
        }
        at++;
        return read.toString();
    }

    private char escaped() throws Malformed {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Malformed("反斜杠后面的字符不认识");
        };
    }

    private char unicode() throws Malformed {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw new Malformed("\\u 后面应当是四位十六进制数");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw new Malformed("这里的文字不认识，文字要用双引号括起");
        }
        at += word.length();
        return value;
    }

    private Double number() throws Malformed {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > LONGEST_NUMBER || !digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            at = start;
            throw new Malformed(digits.isEmpty() ? "这里少了一个值" : "数字写法不对或者太长");
        }
        double number = Double.parseDouble(digits);
        if (!Double.isFinite(number)) {
            at = start;
            throw new Malformed("数字太大");
        }
        return number;
    }

    private boolean closes(char bracket) throws Malformed {
        skipSpace();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private boolean continues(char bracket) throws Malformed {
        if (closes(bracket)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char separator) throws Malformed {
        skipSpace();
        if (peek() != separator) {
            throw new Malformed("这里应当是“" + separator + "”");
        }
        at++;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("内容没有写完");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}

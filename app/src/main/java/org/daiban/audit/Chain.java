package org.daiban.audit;

import java.util.List;

/** Walks the entries in order and notes the first that does not fit, nor fits a seal made before. */
final class Chain {

    private final List<Seal> seals;
    private long read;
    private long last;
    private String head = Entry.NONE;
    private long broken;
    private String reason = "";

    Chain(List<Seal> seals) {
        this.seals = List.copyOf(seals);
    }

    void next(Entry entry) {
        if (broken == 0) {
            check(entry);
        }
        read++;
        last = entry.number();
        head = entry.digest();
    }

    Verification end() {
        for (Seal seal : seals) {
            if (broken == 0 && seal.number() > last) {
                note(last + 1, "末尾缺了：" + seal.source() + "，第 " + seal.number() + " 条还在；现在到第 " + last
                        + " 条为止，第 " + (last + 1) + " 条起不见了。");
            }
        }
        return new Verification(read, broken, reason, head);
    }

    private void check(Entry entry) {
        long expected = last + 1;
        if (entry.number() > expected) {
            note(expected, "第 " + expected + " 条不见了，后面紧接着的是第 " + entry.number() + " 条。");
        } else if (entry.number() < expected) {
            note(entry.number(), "第 " + entry.number() + " 条出现在第 " + last + " 条之后，次序不对。");
        } else if (!entry.isIntact()) {
            note(entry.number(), "第 " + entry.number() + " 条的内容与它的摘要不一致，内容被改动过。");
        } else if (!entry.previous().equals(head)) {
            note(entry.number(), last == 0
                    ? "第 1 条记着还有上一条，前面的记录不见了。"
                    : "第 " + last + " 条与第 " + entry.number() + " 条接不上：第 " + entry.number()
                            + " 条所记的上一条摘要不是现在的第 " + last + " 条，其中一条被换过。");
        } else {
            seals.stream()
                    .filter(seal -> seal.number() == entry.number() && !seal.digest().equals(entry.digest()))
                    .findFirst()
                    .ifPresent(seal -> note(entry.number(), "第 " + entry.number() + " 条与留存的摘要不一致：" + seal.source()
                            + "不是这个摘要，这一条或者它以前的记录被整段重写过。"));
        }
    }

    private void note(long number, String why) {
        broken = number;
        reason = why;
    }
}

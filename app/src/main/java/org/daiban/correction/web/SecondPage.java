package org.daiban.correction.web;

import java.util.List;
import org.daiban.correction.OneTimeNotice;
import org.daiban.correction.OneTimeNotices;

/** 二次告知: how often by unit, and each of them. @param next the address of the following stretch; empty where there is none */
public record SecondPage(List<OneTimeNotices.SecondOfUnit> byUnit, List<OneTimeNotice> notices, String next) {
}

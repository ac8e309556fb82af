package org.daiban.bench;

import java.util.Locale;

/**
 * One line of the table: a benchmark of ours beside one of a peer.
 *
 * @param peer empty where there is none to compare with
 */
record Row(String what, String ours, String peerName, String peer) {

    boolean measured(Figures figures) {
        return figures.has(ours) && (peer.isEmpty() || figures.has(peer));
    }

    double ratio(Figures figures) {
        return figures.nanoseconds(peer) / figures.nanoseconds(ours);
    }

    String text(Figures figures) {
        String left = "| " + what + " | " + cell(figures, ours) + " | ";
        return peer.isEmpty() ? left + "– | – | – |\n"
            : left + peerName + " | " + cell(figures, peer) + " | " + ratio(ratio(figures)) + " |\n";
    }

    private static String cell(Figures figures, String name) {
        Figures.Figure figure = figures.figure(name);
        return time(figure.nanoseconds()) + " (" + time(figure.quarter()) + "–" + time(figure.threeQuarters()) + "), "
            + bytes(figure.bytes());
    }

    static String time(double nanoseconds) {
        return nanoseconds < 1000 ? String.format(Locale.ROOT, "%.1f ns", nanoseconds)
            : String.format(Locale.ROOT, "%.2f µs", nanoseconds / 1000);
    }

    static String bytes(double bytes) {
        return bytes < 1 ? "0 B" : bytes < 10000 ? String.format(Locale.ROOT, "%.0f B", bytes)
            : String.format(Locale.ROOT, "%.1f kB", bytes / 1000);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 100 ? "%.1f×" : "%.0f×", ratio);
    }
}

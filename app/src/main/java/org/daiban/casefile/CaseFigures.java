package org.daiban.casefile;

/** How many case files there are: those open by their light today, and those that ended. */
public record CaseFigures(int red, int yellow, int green, int grey, int ended) {

    public int open() {
        return red + yellow + green + grey;
    }
}

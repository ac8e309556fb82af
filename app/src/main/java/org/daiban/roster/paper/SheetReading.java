package org.daiban.roster.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daiban.roster.Fault;
import org.daiban.roster.Person;

/** What a file holds, and everything wrong with it as a file; what is wrong with the people is added by who knows the rules. */
public record SheetReading(List<SheetLine> lines, List<SheetFault> faults) {

    public SheetReading {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    static SheetReading unreadable(String code, String sentence) {
        return new SheetReading(List.of(), List.of(SheetFault.whole(code, sentence)));
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    public List<Person> people() {
        return lines.stream().map(SheetLine::person).toList();
    }

    /** The same with the faults of the people, each in its cell; a cell that could not be read says only that. */
    public SheetReading with(List<Fault> found) {
        List<SheetFault> all = new ArrayList<>(faults);
        Set<String> told = new HashSet<>();
        faults.forEach(fault -> told.add(fault.row() + "/" + fault.column()));
        for (Fault fault : found) {
            int row = fault.isWhole() ? 0 : lines.get(fault.row()).row();
            int column = fault.isWhole() ? -1 : fault.column().ordinal();
            if (fault.isWhole() || !told.contains(row + "/" + column)) {
                all.add(new SheetFault(row, column, fault.code(), fault.sentence()));
            }
        }
        all.sort(Comparator.comparing(SheetFault::row).thenComparing(SheetFault::column));
        return new SheetReading(lines, all);
    }

    public List<SheetFault> at(int row, int column) {
        return faults.stream().filter(fault -> fault.row() == row && fault.column() == column).toList();
    }
}

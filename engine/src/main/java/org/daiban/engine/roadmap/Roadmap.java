package org.daiban.engine.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.engine.Problem;

/**
 * 代办方案: everything a project needs, in order and with dates.
 *
 * @param needed             by stage, then id
 * @param construction       empty where nothing waits for it
 * @param nextQuestion       the fact whose answer decides most of what is undecided; empty when all is decided
 * @param remainingQuestions every fact that still matters, the one that decides most first
 * @param criticalPath       ids from the first to the last, {@link Construction#ID} among them: delaying one delays the end
 * @param start              first working day of the plan
 * @param finish             the day everything is done
 * @param workingDays        working days after start up to and including finish
 * @param provisional        a date lies in a year whose holidays are not published
 * @param remarks            what a reader must know of the plan as a whole, in Chinese
 * @param problems           what could not be taken as asked; the plan was made without it
 */
public record Roadmap(List<PlannedMatter> needed, Optional<Construction> construction, List<NotNeeded> notNeeded,
                      List<Undecided> unknown, Optional<String> nextQuestion, List<String> remainingQuestions,
                      List<String> criticalPath, LocalDate start, LocalDate finish, int workingDays,
                      List<StageTotal> stages, WholeTotal total, boolean provisional, List<String> remarks,
                      List<Problem> problems) {
    public Roadmap {
        needed = List.copyOf(needed);
        notNeeded = List.copyOf(notNeeded);
        unknown = List.copyOf(unknown);
        remainingQuestions = List.copyOf(remainingQuestions);
        criticalPath = List.copyOf(criticalPath);
        stages = List.copyOf(stages);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    public Optional<PlannedMatter> matter(String id) {
        return needed.stream().filter(planned -> planned.id().equals(id)).findFirst();
    }
}

package org.daiban;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.Handlers.Handler;
import org.daiban.test.Visitor;

/** Goes through the cells of the matrix of permissions, asks the running house for each, and counts as it goes. */
final class PermissionWalk {

    enum Thing { NONE, OWN, OTHERS, ELSEWHERE }

    record Person(String letter, String userName) {
        boolean isIn(String letters) {
            return letters.equals("*") || !letter.isEmpty() && letters.contains(letter);
        }

        /** Whether another owner's and another unit's things of the jurisdiction are theirs to see as well. */
        boolean reachesAll() {
            return !letter.equals("O") && !letter.equals("U");
        }
    }

    private static final Pattern KIND = Pattern.compile("(?:/my)?/((?:[a-z-]+/)*[a-z-]+)/\\{id}.*");

    private final Map<String, String> notMadeHere;
    private final Map<String, String> sparing;
    private final Map<String, String> codes;
    private final Map<String, String> constants;
    final Map<String, String> wrong = new TreeMap<>();
    final Set<String> notMade = new TreeSet<>();
    private final Set<String> spared = new TreeSet<>();
    private final Map<String, Integer> byPerson = new LinkedHashMap<>();
    int expected;
    int allowed;
    int denied;
    int named;

    /**
     * @param notMadeHere addresses of things that are not made for the walk, and why
     * @param sparing     handlers whoever may enter does not try, and why
     * @param codes       kinds of things by addresses with a code
     * @param constants   what stands in the place of a variable
     */
    PermissionWalk(Map<String, String> notMadeHere, Map<String, String> sparing, Map<String, String> codes, Map<String, String> constants) {
        this.notMadeHere = notMadeHere;
        this.sparing = sparing;
        this.codes = codes;
        this.constants = constants;
    }

    void cells(Visitor visitor, Person person, Handler handler, String letters, Map<Thing, Place> places) {
        String kind = kind(handler);
        boolean made = kind != null && places.get(Thing.OWN).ids().containsKey(kind) && !notMadeHere.containsKey(handler.pattern());
        List<Thing> things = kind == null ? List.of(Thing.NONE) : List.of(Thing.OWN, Thing.OTHERS, Thing.ELSEWHERE);
        for (Thing thing : things) {
            expected++;
            if (sparing.containsKey(handler.name()) && person.isIn(letters) && isTheirs(thing, person, letters)) {
                spared.add(handler.name());
                named++;
                continue;
            }
            if (kind != null && !made) {
                notMade.add(handler.pattern());
                named += person.isIn(letters) ? 1 : 0;
                if (!person.isIn(letters)) {
                    walk(visitor, person, handler, letters, thing, handler.path(UUID.randomUUID().toString()));
                }
                continue;
            }
            String id = thing == Thing.NONE ? "" : places.get(thing).ids().get(kind);
            walk(visitor, person, handler, letters, thing, path(handler, id));
        }
    }

    private void walk(Visitor visitor, Person person, Handler handler, String letters, Thing thing, String path) {
        int status = status(ask(visitor, handler, path));
        boolean enters = person.isIn(letters);
        boolean theirs = isTheirs(thing, person, letters);
        boolean right = !enters ? status == (person.letter.isEmpty() ? 401 : 403)
                : theirs ? status < 400 || status == 422 || handler.pattern().startsWith("/api/") && status == 400 : status == 404;
        if (enters && theirs) {
            allowed++;
        } else {
            denied++;
        }
        byPerson.merge(person.letter.isEmpty() ? "-" : person.letter, 1, Integer::sum);
        if (!right) {
            wrong.put((person.letter.isEmpty() ? "-" : person.letter) + " " + handler.name() + " " + thing, status + " " + path);
        }
    }

    private static boolean isTheirs(Thing thing, Person person, String letters) {
        return thing == Thing.NONE || thing == Thing.OWN || thing == Thing.OTHERS && (person.reachesAll() || letters.equals("*"));
    }

    /** The word for the kind of thing an address names; null where it names none. */
    private String kind(Handler handler) {
        if (!handler.pattern().contains("{") || constants.containsKey(handler.pattern())) {
            return null;
        }
        if (codes.containsKey(handler.pattern())) {
            return codes.get(handler.pattern());
        }
        Matcher kind = KIND.matcher(handler.pattern());
        return kind.matches() ? kind.group(1) : handler.pattern();
    }

    private String path(Handler handler, String id) {
        if (constants.containsKey(handler.pattern())) {
            return handler.path(constants.get(handler.pattern()));
        }
        return handler.pattern().replace("/papers/{name}", "/papers/hand-over").replaceFirst("\\{(id|code)}", id).replaceAll("\\{[^/]*}", "1");
    }

    private static HttpResponse<String> ask(Visitor visitor, Handler handler, String path) {
        if (handler.pattern().startsWith("/api/")) {
            return handler.posts() ? visitor.postJson(path, "{}") : visitor.get(path + "?start=2026-03-02&amount=5&unit=WORKING_DAYS");
        }
        Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", "RECEIVED", "on", "2026-03-02", "userName", "nobody-of-this-name"));
        if (handler.asking().contains("do=") && !handler.asking().contains("!=")) {
            fields.put("do", handler.asking().replaceFirst(".*do=", ""));
        } else if (handler.asking().contains("do!=")) {
            fields.put("do", "save");
        }
        return handler.posts() ? visitor.post(path, fields) : visitor.get(path + (path.endsWith("/compare") ? "?from=1&to=1" : ""));
    }

    /** Sent to sign in reads as 401. */
    private static int status(HttpResponse<String> answer) {
        boolean toSignIn = answer.statusCode() == 302 && Visitor.location(answer).startsWith("/sign-in");
        return toSignIn ? 401 : answer.statusCode();
    }

    void write(int handlers) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                handlers + " handlers x 8 kinds of people x own, others', elsewhere",
                expected + " cells: " + allowed + " let in, " + denied + " keep out, " + named + " named with a reason",
                "by person: " + byPerson));
        notMade.forEach(kind -> lines.add("not made here: " + kind + ": " + notMadeHere.get(kind)));
        spared.forEach(handler -> lines.add("spared: " + handler + ": " + sparing.get(handler)));
        wrong.forEach((cell, status) -> lines.add("WRONG " + cell + ": " + status));
        Files.write(Path.of("target", "permission-matrix.txt"), lines);
    }
}

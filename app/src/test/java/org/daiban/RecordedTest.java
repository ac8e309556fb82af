package org.daiban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.audit.Audit;
import org.daiban.document.Download;
import org.daiban.rule.Outcome;
import org.daiban.sql.Once;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.PostMapping;

/** By structure: nothing a person can change, and no file a person can take, goes past the record. */
class RecordedTest {

    /** What posts a form and changes nothing, or is recorded elsewhere; with the reason. */
    private static final Map<String, String> CHANGE_NOTHING = Map.of(
            "portal.web.SignInPages", "entry, recorded where the session begins",
            "exchange.ClockApi", "reckons, keeps nothing",
            "exchange.RoadmapApi", "reckons, keeps nothing",
            "portal.web.ReceiptPages", "looks progress up, keeps nothing",
            "request.web.NewRequestPages.find", "looks an owner up while the form is filled in",
            "material.web.UploadPages", "pieces of a file on their way; recorded once it is handed in",
            "request.web.WalkInPages.find", "looks an owner up while the form is filled in",
            "roadmap.web.TailoringPages.compute", "tries a roadmap out, keeps nothing");

    /** Doors that another command goes through and that are never one of their own. */
    private static final Set<String> PARTS_OF_A_COMMAND = Set.of("identity.Accounts.invite", "identity.Accounts.open");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daiban");

    @Test
    void every_form_that_changes_something_comes_to_the_record() {
        Set<String> silent = new TreeSet<>();
        int posts = 0;
        for (JavaMethod handler : methods().filter(method -> method.isAnnotatedWith(PostMapping.class)).toList()) {
            posts++;
            if (!isRecorded(handler)) {
                String name = name(handler);
                if (CHANGE_NOTHING.keySet().stream().noneMatch(name::startsWith)) {
                    silent.add(name);
                }
            }
        }
        assertThat(posts).isGreaterThan(20);
        assertThat(silent).as("forms past the record").isEmpty();
    }

    @Test
    void every_command_of_a_door_is_taken_once() {
        List<String> silent = methods()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getRawReturnType().isEquivalentTo(Outcome.class))
                .filter(RecordedTest::takesKey)
                .filter(method -> !PARTS_OF_A_COMMAND.contains(name(method)))
                .filter(method -> !method.getOwner().isEquivalentTo(Once.class) && !reaches(method, RecordedTest::isOnce))
                .map(RecordedTest::name)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void every_room_that_gives_files_away_records_it() {
        Set<String> silent = OURS.stream()
                .filter(type -> type.getPackageName().matches("org\\.daiban\\.[a-z]+\\.web"))
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Download.class)
                        || call.getName().equals("getOutputStream") && call.getTargetOwner().getName().endsWith("HttpServletResponse")))
                .filter(type -> type.getMethodCallsFromSelf().stream().noneMatch(RecordedTest::isRecord))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    @Test
    void the_walk_sees_a_command_and_sees_none_where_there_is_none() {
        assertThat(isRecorded(method("org.daiban.project.web.OwnerPages", "correct"))).isTrue();
        assertThat(isRecorded(method("org.daiban.project.web.OwnerPages", "list"))).isFalse();
    }

    private static boolean takesKey(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        return parameters.size() > 1 && parameters.get(parameters.size() - 1).isEquivalentTo(UUID.class);
    }

    private static boolean isRecorded(JavaMethod method) {
        return reaches(method, access -> isOnce(access) || isRecord(access) || isSignIn(access));
    }

    private static boolean isOnce(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Once.class) && access.getName().equals("run");
    }

    private static boolean isRecord(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Audit.class) && access.getName().equals("record");
    }

    /** Who came in, or did not, is told as an event and recorded by whoever listens. */
    private static boolean isSignIn(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(ApplicationEventPublisher.class) && access.getName().equals("publishEvent");
    }

    /** Follows the calls from a method on through ours. */
    private static boolean reaches(JavaMethod from, java.util.function.Predicate<JavaAccess<?>> what) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.remove().getAccessesFromSelf()) {
                if (what.test(access)) {
                    return true;
                }
                Optional<? extends JavaMember> member = access.getTarget().resolveMember();
                if (member.isPresent() && member.get() instanceof JavaCodeUnit next
                        && next.getOwner().getPackageName().startsWith("org.daiban") && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private static Stream<JavaMethod> methods() {
        return OURS.stream().flatMap(type -> type.getMethods().stream());
    }

    private static JavaMethod method(String type, String name) {
        return OURS.get(type).getMethods().stream().filter(method -> method.getName().equals(name)).findFirst().orElseThrow();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName().substring("org.daiban.".length()) + "." + method.getName();
    }
}

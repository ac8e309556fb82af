package org.daiban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daiban.identity.Allow;
import org.daiban.identity.Does;
import org.daiban.identity.Open;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {

    /** Lower groups know nothing of higher ones. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("rule"),
            List.of("sql"),
            List.of("identity"),
            List.of("web", "document"),
            List.of("timer"),
            List.of("audit", "notice"),
            List.of("credential"),
            List.of("person"),
            List.of("jurisdiction", "unit", "party", "membership", "catalogue"),
            List.of("roster"),
            List.of("project"),
            List.of("roadmap"),
            List.of("request"),
            List.of("mandate"),
            List.of("casefile"),
            List.of("correction", "help", "material"),
            List.of("memo", "validity", "warning", "rating", "closing", "handover"),
            List.of("knowledge"),
            List.of("portal", "desk", "exchange", "permission", "adoption", "sharing"),
            List.of("demo"));

    private static final ApplicationModules MODULES = ApplicationModules.of(DaibanApplication.class);

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daiban");

    @Test
    void modules_ask_only_those_they_declare_and_never_in_a_circle() {
        MODULES.verify();
    }

    @Test
    void every_module_has_its_place_in_the_groups() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .isSubsetOf(GROUPS.stream().flatMap(List::stream).toList());
    }

    @Test
    void calls_go_down_the_groups_only() {
        for (ApplicationModule module : MODULES) {
            int height = height(module.getIdentifier().toString());
            module.getDirectDependencies(MODULES).uniqueModules().forEach(lower ->
                    assertThat(height(lower.getIdentifier().toString()))
                            .as("%s asks %s", module.getIdentifier(), lower.getIdentifier())
                            .isLessThanOrEqualTo(height));
        }
    }

    @Test
    void the_engine_depends_on_nothing_but_java() {
        classes().that().resideInAPackage("org.daiban.engine..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.daiban.engine..")
                .check(OURS);
    }

    @Test
    void the_engine_never_reads_a_clock_or_a_file() {
        noClasses().that().resideInAPackage("org.daiban.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void only_stores_and_doors_outside_the_rooms_for_people_speak_sql() {
        noClasses().that().resideInAPackage("org.daiban.*.web..")
                .should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc..")
                .check(OURS);
    }

    /** A stream of rows holds its connection until it is closed; a list gives it back. Only the record is too long for a list. */
    @Test
    void rows_are_streamed_by_the_audit_record_only() {
        noClasses().that().resideOutsideOfPackage("org.daiban.audit")
                .should().callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(OURS);
    }

    @Test
    void every_handler_says_who_may_enter_and_what_it_does() {
        handlersDeclareThemselves().check(OURS);
    }

    /** The matrix of permissions lists handlers under it. */
    @Test
    void every_module_with_handlers_has_a_chinese_name() {
        methods().that().areMetaAnnotatedWith(RequestMapping.class)
                .and().areDeclaredInClassesThat().resideInAPackage("org.daiban..")
                .should(new ArchCondition<>("belong to a module with a Chinese display name") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String name = MODULES.getModuleByType(method.getOwner().getName()).orElseThrow().getDisplayName();
                        events.add(new SimpleConditionEvent(method, name.matches(".*\\p{IsHan}.*"), method.getFullName() + " in " + name));
                    }
                })
                .check(OURS);
    }

    @Test
    void a_handler_that_says_neither_fails() {
        JavaClasses undeclared = new ClassFileImporter().importClasses(Undeclared.class);
        assertThatThrownBy(() -> handlersDeclareThemselves().check(undeclared)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Undeclared.letsAnybodyIn() says who may enter: false, what it does: true")
                .hasMessageContaining("Undeclared.hasNoWords() says who may enter: true, what it does: false")
                .hasMessageNotContaining("saysBoth");
    }

    private static ArchRule handlersDeclareThemselves() {
        return methods().that().areMetaAnnotatedWith(RequestMapping.class)
                .and().areDeclaredInClassesThat().resideInAPackage("org.daiban..")
                .should(new ArchCondition<>("declare Allow or Open, on itself or its class, and Does") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean who = Stream.of(Allow.class, Open.class)
                                .anyMatch(saying -> method.isAnnotatedWith(saying) || method.getOwner().isAnnotatedWith(saying));
                        boolean what = method.tryGetAnnotationOfType(Does.class)
                                .filter(does -> !does.value().isBlank()).isPresent();
                        events.add(new SimpleConditionEvent(method, who && what,
                                method.getFullName() + " says who may enter: " + who + ", what it does: " + what));
                    }
                });
    }

    /** No controller of the house: only here to be found out. */
    private static final class Undeclared {

        @Does("登记项目")
        @GetMapping("/undeclared")
        String letsAnybodyIn() {
            return "";
        }

        @Open
        @GetMapping("/undeclared")
        String hasNoWords() {
            return "";
        }

        @Does("登记项目")
        @Open
        @GetMapping("/undeclared")
        String saysBoth() {
            return "";
        }
    }

    @Test
    void controllers_stay_inside_their_module() {
        classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(OURS);
    }

    @Test
    void no_name_carries_a_layer_instead_of_a_meaning() {
        noClasses().that().resideInAPackage("org.daiban..")
                .should().haveSimpleNameEndingWith("Impl")
                .orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Dto")
                .orShould().haveSimpleNameEndingWith("Constants")
                .check(OURS);
    }

    /** Page records must be public for their templates; everything else hides unless another module needs it. */
    @Test
    void most_types_are_hidden() {
        Map<Boolean, Long> types = OURS.stream()
                .filter(type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !isPageRecord(type))
                .collect(Collectors.partitioningBy(ArchitectureTest::visible, Collectors.counting()));
        long all = types.get(true) + types.get(false);
        assertThat(types.get(false) * 100 / all).as("hidden types in a hundred, of %s", all).isGreaterThanOrEqualTo(33);
    }

    private static boolean isPageRecord(JavaClass type) {
        return type.getPackageName().matches("org\\.daiban\\.[a-z]+\\.web") && type.isRecord();
    }

    private static boolean visible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::visible).orElse(true);
    }

    private static int height(String module) {
        for (int height = 0; height < GROUPS.size(); height++) {
            if (GROUPS.get(height).contains(module)) {
                return height;
            }
        }
        throw new AssertionError(module + " has no place in " + Arrays.toString(GROUPS.toArray()));
    }
}

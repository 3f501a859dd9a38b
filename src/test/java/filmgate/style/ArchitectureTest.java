package filmgate.style;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The dependencies that packages and classes may have, each with its reason. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));
  private static final String PROVIDER = "filmgate.provider.Provider";
  private static final String PROVIDER_TYPE = "filmgate.provider.ProviderType";

  /** Types of java.net that are plain values and reach nothing. */
  private static final String NET_VALUES = "java\\.net\\.(URI|URISyntaxException)";

  /** The main classes of the worker processes, whose standard streams carry their protocol. */
  private static final String WORKER_MAINS =
      "filmgate\\.media\\.worker\\.(RenderMain|DecodeMain)(\\$.*)?";

  @Test
  void layersPointDownwards() {
    check(
        classes()
            .should(Layers.importOnlyWhatTheTableAllows())
            .because("a part can be understood, tested and replaced without what stands above it"));
  }

  @Test
  void theTableNamesEveryPackageAndNoOther() {
    Set<String> packages = new TreeSet<>();
    CLASSES.stream().map(Layers::packageOf).filter(one -> !one.isEmpty()).forEach(packages::add);
    assertThat(Layers.MAY_IMPORT.keySet()).isEqualTo(packages);
  }

  @Test
  void theTableHasNoCircle() {
    assertThat(Layers.circle()).isEmpty();
  }

  @Test
  void noPackageIsTooLargeToSurvey() {
    var sizes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !isPackageInfo(type))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(sizes).allSatisfy((name, files) -> assertThat(files).as(name).isLessThan(24));
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    check(
        slices()
            .matching("filmgate.provider.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("filmgate.provider.upstream.."))
            .because("an adapter is a leaf: removing one must not break another"));
  }

  @Test
  void dialectsDoNotKnowEachOther() {
    check(
        slices()
            .matching("filmgate.api.dialect.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a dialect is a leaf: removing one must not break another"));
  }

  @Test
  void onlyTheRouteTableNamesADialect() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("filmgate.api.dialect..")
            .and()
            .doNotHaveFullyQualifiedName("filmgate.api.ApiRoutes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("filmgate.api.dialect.*..")
            .because("a new dialect is one package and one entry in the route table"));
  }

  @Test
  void topPackagesHaveNoCycles() {
    check(
        slices()
            .matching("filmgate.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one"));
  }

  @Test
  void rulesStatesAndMoneyArePure() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "filmgate.task..",
                "filmgate.id..",
                "filmgate.text..",
                "filmgate.generation..",
                "filmgate.catalogue..",
                "filmgate.billing..",
                "filmgate.channel..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.sql..", "java.net..", "java.nio.file..", "java.util.concurrent..")
                    .and(DescribedPredicate.not(nameMatching(NET_VALUES))))
            .because("what decides is a function of its arguments: no I/O, no threads, no clock"));
  }

  @Test
  void onlyTheAppNamesAdapters() {
    check(
        noClasses()
            .that(DescribedPredicate.not(Layers.adapter().or(resideInAPackage("filmgate.app.."))))
            .should()
            .dependOnClassesThat(Layers.adapter())
            .because("the core knows the port, and the wiring alone knows who stands behind it"));
  }

  @Test
  void sealedFamiliesAreClosed() {
    check(
        classes()
            .that(implementSomethingSealed())
            .should(Shapes.beFinalOrSealed())
            .because("an exhaustive switch is only as good as the family is closed"));
  }

  @Test
  void statesEventsEntriesAndProblemsAreRecords() {
    check(
        classes()
            .that(implementSomethingSealed())
            .and()
            .resideInAnyPackage(
                "filmgate.task..", "filmgate.catalogue..", "filmgate.store..", "filmgate.billing..")
            .and()
            .areNotInterfaces()
            .should(Shapes.beRecordsOrEnums())
            .because("each carries exactly what is known in it and never changes"));
  }

  @Test
  void mediaLibrariesAreCalledInOnePackageOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("filmgate.media.codec..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("native code belongs to the worker processes"));
  }

  @Test
  void databasesAreOpenedInTheStoreOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("filmgate.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
            .because("everybody else speaks commands and outcomes"));
  }

  @Test
  void outboundHttpIsInOneClass() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "filmgate.assets..", "filmgate.app.remote..", "filmgate.provider.upstream")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..")
            .because(
                "each call of the server outwards has limits, redaction and an address guard"));
  }

  @Test
  void urlsFromOutsideAreNeverOpenedDirectly() {
    check(
        noClasses()
            .should()
            .callMethodWhere(Shapes.opensAUrl())
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .because("SafeFetch alone opens what a caller or an upstream names"));
  }

  @Test
  void clocksThreadsAndSurroundingsAreHandedIn() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("filmgate.app..", "filmgate.config..")
            .should()
            .callMethodWhere(Shapes.readsTheEnvironment())
            .because("time, threads and the environment are set in tests and by the wiring"));
  }

  @Test
  void standardStreamsBelongToTheAppAndTheWorkers() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("filmgate.app..", "filmgate.config..")
            .and()
            .haveNameNotMatching(WORKER_MAINS)
            .should()
            .accessFieldWhere(Shapes.standardStream())
            .orShould()
            .callMethodWhere(Shapes.endsTheProcess())
            .because("the server logs, and a worker's streams carry its protocol"));
  }

  @Test
  void noCodeSleeps() {
    check(
        noClasses()
            .should()
            .callMethodWhere(Shapes.sleeps())
            .because("whoever waits, waits for something that can be named"));
  }

  @Test
  void anAdapterShowsOnlyItsProvider() {
    check(
        classes()
            .that(Layers.adapter())
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(Shapes.beProvidersOrTheirSettings(PROVIDER, PROVIDER_TYPE))
            .because("wire formats and mappings are nobody else's business"));
  }

  @Test
  void namesAreNotVague() {
    check(
        noClasses()
            .should()
            .haveNameMatching(
                ".*\\.([A-Za-z0-9$]*(Util|Utils|Helper|Helpers|Manager|Impl)|Base[A-Z].*)")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helpers..")
            .because("such names are drawers for everything"));
  }

  @Test
  void everyPackageIsNullMarked() {
    var bare =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(one -> one.getClasses().stream().anyMatch(type -> !isPackageInfo(type)))
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(one -> one.getName());
    assertThat(bare).as("packages without @NullMarked in their package-info").isEmpty();
  }

  @Test
  void everyProviderIsBuiltByTheApp() {
    check(
        classes()
            .that(implement(PROVIDER))
            .and()
            .areNotInterfaces()
            .should(Shapes.beConstructedIn("filmgate.app", PROVIDER_TYPE))
            .because("an adapter that the wiring forgot serves nobody"));
  }

  @Test
  void everyProviderTypeIsListedByTheApp() {
    check(
        classes()
            .that(implement(PROVIDER_TYPE))
            .and()
            .areNotInterfaces()
            .should(Shapes.beConstructedIn("filmgate.app"))
            .because("a provider that the list forgot cannot be configured"));
  }

  @Test
  void recordComponentsAreNeverNullable() {
    var nullable =
        CLASSES.stream()
            .filter(JavaClass::isRecord)
            .flatMap(type -> Arrays.stream(type.reflect().getRecordComponents()))
            .filter(Shapes::isNullable)
            .map(one -> one.getDeclaringRecord().getName() + "." + one.getName());
    assertThat(nullable).as("NullAway does not see null through record patterns").isEmpty();
  }

  @Test
  void onlyTheStoreKnowsItsSql() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("filmgate.store..", "filmgate.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("filmgate.store.sql..")
            .because("there is more than one database"));
  }

  @Test
  void theProductStopsAtNoCrashPoint() {
    check(
        classes()
            .that(implement("filmgate.crash.CrashPoints"))
            .should()
            .haveFullyQualifiedName("filmgate.crash.CrashPoints$NoCrashPoints")
            .because("only a test build may end the process at a named step"));
  }

  @Test
  void testsTakeTheTimeFromTheOneTestClock() {
    var tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
    noClasses()
        .that()
        .resideOutsideOfPackages("filmgate.journey..", "filmgate.testing..")
        .and()
        .haveNameNotMatching(".*(Benchmark|Load|Main|RawGroupCommit)(\\$.*)?")
        .should()
        .callMethodWhere(Shapes.readsTheEnvironment())
        .orShould()
        .callMethodWhere(Shapes.readsAFileTime())
        .because("a test that mixes fixed and real dates fails on another day")
        .check(tests);
  }

  @Test
  void onlyBlobsHaveTimesOfFiles() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("filmgate.assets.FileBlobStore")
            .should()
            .callMethodWhere(Shapes.readsAFileTime())
            .because("whatever ages takes its time from the clock or the store"));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  private static DescribedPredicate<JavaClass> implementSomethingSealed() {
    return DescribedPredicate.describe(
        "implement something sealed of ours",
        type ->
            type.getAllRawInterfaces().stream()
                .filter(one -> one.getPackageName().startsWith("filmgate."))
                .anyMatch(one -> one.reflect().isSealed()));
  }
}

package filmgate.style;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conditions and predicates of {@link ArchitectureTest}. */
final class Shapes {
  /** Methods that read the time, create pools, or read the environment. */
  private static final Set<String> ENVIRONMENT_CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getenv",
          "java.lang.System.console",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.InstantSource.system");

  private static final Set<String> FILE_TIMES =
      Set.of(
          "java.nio.file.Files.getLastModifiedTime",
          "java.nio.file.Files.setLastModifiedTime",
          "java.nio.file.attribute.BasicFileAttributes.lastModifiedTime",
          "java.nio.file.attribute.BasicFileAttributes.creationTime",
          "java.io.File.lastModified");

  private static final Set<String> URL_CALLS =
      Set.of("java.net.URL.openStream", "java.net.URL.openConnection", "java.net.URL.getContent");
  private static final Set<String> SLEEPING_TYPES =
      Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit");
  private static final Set<String> STREAMS = Set.of("in", "out", "err");

  private Shapes() {}

  static DescribedPredicate<JavaMethodCall> readsTheEnvironment() {
    return calls(
        "reads clock, environment or makes a pool",
        call ->
            ENVIRONMENT_CALLS.contains(nameOf(call))
                || call.getTargetOwner().getName().equals("java.util.concurrent.Executors"));
  }

  static DescribedPredicate<JavaMethodCall> readsAFileTime() {
    return calls("reads the time of a file", call -> FILE_TIMES.contains(nameOf(call)));
  }

  static DescribedPredicate<JavaMethodCall> opensAUrl() {
    return calls("opens a URL", call -> URL_CALLS.contains(nameOf(call)));
  }

  static DescribedPredicate<JavaMethodCall> sleeps() {
    return calls(
        "sleeps",
        call ->
            call.getName().equals("sleep")
                && SLEEPING_TYPES.contains(call.getTargetOwner().getName()));
  }

  static DescribedPredicate<JavaFieldAccess> standardStream() {
    return DescribedPredicate.describe(
        "a standard stream",
        access ->
            access.getTargetOwner().getName().equals("java.lang.System")
                && STREAMS.contains(access.getName()));
  }

  static ArchCondition<JavaClass> beFinalOrSealed() {
    return condition(
        "be final or sealed",
        type -> {
          var reflected = type.reflect();
          return reflected.isSealed() || Modifier.isFinal(reflected.getModifiers());
        });
  }

  static ArchCondition<JavaClass> beRecordsOrEnums() {
    return condition(
        "be records or enums",
        type ->
            type.isRecord()
                || type.isEnum()
                || type.getRawSuperclass().stream().anyMatch(JavaClass::isEnum));
  }

  static ArchCondition<JavaClass> beProvidersOrTheirSettings(String provider, String kind) {
    return condition(
        "be the provider, its type, or its settings",
        type ->
            type.isAssignableTo(provider)
                || type.isAssignableTo(kind)
                || (type.isRecord() && type.getSimpleName().endsWith("Settings")));
  }

  static ArchCondition<JavaClass> beConstructedIn(String area) {
    return beConstructedBy("classes in " + area, origin -> isIn(origin, area));
  }

  static ArchCondition<JavaClass> beConstructedIn(String area, String orBy) {
    return beConstructedBy(
        "classes in " + area + " or a " + orBy,
        origin -> isIn(origin, area) || origin.isAssignableTo(orBy));
  }

  private static boolean isIn(JavaClass type, String area) {
    return type.getPackageName().startsWith(area);
  }

  private static ArchCondition<JavaClass> beConstructedBy(
      String description, Predicate<JavaClass> origins) {
    return condition(
        "be constructed by " + description,
        type ->
            type.getConstructorCallsToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .anyMatch(origins));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static DescribedPredicate<JavaMethodCall> calls(
      String description, Predicate<JavaMethodCall> test) {
    return DescribedPredicate.describe(description, test);
  }

  static DescribedPredicate<JavaMethodCall> endsTheProcess() {
    return calls("ends the process", call -> nameOf(call).equals("java.lang.System.exit"));
  }

  private static String nameOf(JavaMethodCall call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> test) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!test.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " should " + description));
        }
      }
    };
  }
}

package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.auth.RateLimiter;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.idempotency.IdempotencyKeys;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees of limits and of its place in line. */
class LimitsTest {
  private static final KeyId KEY = new KeyId("key");
  private static final String MODELS = "/v1/models";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private static Limits perMinute(long most) {
    return new Limits(
        new Cap.AtMost(most), new Cap.AtMost(5), new Cap.Unlimited(), Limits.Spend.NONE);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void withoutLimitsNothingIsSaidOfThem() throws IOException, InterruptedException {
    assertThat(door.get(MODELS).headers().map())
        .doesNotContainKeys("RateLimit", "RateLimit-Policy");
  }

  @Test
  void responsesContainRateLimitHeadersAndRetryAfter() throws IOException, InterruptedException {
    door.limits.put(TestServer.ACCOUNT, perMinute(2));
    var first = door.get(MODELS);
    assertThat(first.headers().allValues("RateLimit-Policy"))
        .containsExactly("\"rpm\";q=2;w=60", "\"concurrent\";q=5;qu=\"concurrent-requests\"");
    assertThat(header(first, "RateLimit")).isEqualTo("\"rpm\";r=1;t=30");
    assertThat(door.get("/v1/tasks/none").statusCode()).isEqualTo(404);
    var refused = door.get(MODELS);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("rate_limit_error", "rate_limited");
    assertThat(header(refused, "RateLimit")).isEqualTo("\"rpm\";r=0;t=30");
    assertThat(header(refused, "Retry-After")).isEqualTo("30");
    assertThat(header(refused, "retry-after-ms")).isEqualTo("30000");
    assertThat(header(refused, "x-should-retry")).isEqualTo("true");
    assertThat(header(refused, "x-ratelimit-limit-requests")).isEqualTo("2");
    assertThat(header(refused, "x-ratelimit-remaining-requests")).isEqualTo("0");
    assertThat(header(refused, "x-ratelimit-reset-requests")).isEqualTo("30s");
    door.clock.move(Duration.ofSeconds(30));
    assertThat(door.get(MODELS).statusCode()).isEqualTo(200);
    assertThat(door.get(MODELS).statusCode()).isEqualTo(429);
  }

  @Test
  void theTighterOfTwoLimitsIsReported() {
    var rates = new RateLimiter(door::nanos);
    assertThat(rates.tryAcquire(KEY, 1).granted()).isTrue();
    assertThat(rates.tryAcquire(KEY, 1).granted()).isFalse();
    rates.release(KEY);
    assertThat(rates.tryAcquire(KEY, 1).granted()).isTrue();
    assertThat(rates.tryAcquire(KEY, 2))
        .isEqualTo(new RateLimiter.Permit(true, 1, Duration.ofSeconds(30)));
    assertThat(rates.tryAcquire(new AccountId("other"), 0).granted()).isFalse();
  }

  /** Neither setting the clock back nor a jump of an hour changes what was measured. */
  @Test
  void ratesDoNotFollowTheTimeOfDay() {
    var nanos = new AtomicLong(-Duration.ofSeconds(30).toNanos());
    var rates = new RateLimiter(nanos::get);
    assertThat(rates.tryAcquire(KEY, 1).granted()).isTrue();
    assertThat(rates.tryAcquire(KEY, 1).granted()).isFalse();
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(rates.tryAcquire(KEY, 1).granted()).isFalse();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(rates.tryAcquire(KEY, 1).granted()).isTrue();
  }

  /** The 31st failure of a minute waits, and a valid key never does. */
  @Test
  void failedAuthenticationsAreSlowedAndValidKeysAreNot() throws IOException, InterruptedException {
    for (var i = 0; i < 30; i++) {
      assertThat(withKey("fg_live_wrong" + i).statusCode()).isEqualTo(401);
    }
    assertThat(door.pauses).isEmpty();
    assertThat(withKey("fg_live_wrong").statusCode()).isEqualTo(401);
    assertThat(door.pauses).containsExactly(Duration.ofSeconds(2));
    assertThat(door.get(MODELS).statusCode()).isEqualTo(200);
    assertThat(door.pauses).hasSize(1);
    door.clock.move(Duration.ofMinutes(1));
    assertThat(withKey("fg_live_wrong").statusCode()).isEqualTo(401);
    assertThat(door.pauses).hasSize(1);
  }

  private HttpResponse<String> withKey(String key) throws IOException, InterruptedException {
    return door.send(door.request(MODELS).setHeader("Authorization", "Bearer " + key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "\"a b\"", "\"say \\\"hi\\\"\"", "8e03978e-40d5-43dd-bc93-6894a57f9324"})
  void aNameIsTakenBareOrQuoted(String text) {
    assertThat(IdempotencyKeys.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "a b", "\"a", "a\"", "a,b", "\"a\\b\"", "\"a\\\"", "\"a\";b=1", "é"})
  void anythingElseIsNoName(String text) {
    assertThat(IdempotencyKeys.parse(text)).isEmpty();
  }

  @Test
  void aNameIsTheSameInBothFormsAndHasAnEnd() {
    assertThat(IdempotencyKeys.parse("\"abc\"")).isEqualTo(IdempotencyKeys.parse("abc"));
    assertThat(IdempotencyKeys.parse("x".repeat(255))).isPresent();
    assertThat(IdempotencyKeys.parse("x".repeat(256))).isEmpty();
  }

  @Test
  void aQueuedTaskReportsItsPositionAndChangesItsETag() throws IOException, InterruptedException {
    var task = TaskFixtures.task(1, TestServer.ACCOUNT, TaskState.initial(), 1);
    door.store.put(task);
    var path = "/v1/tasks/" + task.id();
    assertThat(door.get(path).body()).doesNotContain("queue_position");
    door.standings.put(
        task.id(), new QueuePosition(7, new QueuePosition.EstimatedStart.NoEstimate()));
    var seventh = door.get(path);
    assertThat(seventh.body()).contains("\"queue_position\":7").doesNotContain("estimated_time");
    var in =
        new QueuePosition.EstimatedStart.StartsIn(Duration.ofSeconds(60), Duration.ofSeconds(20));
    door.standings.put(task.id(), new QueuePosition(6, in));
    var sixth = door.send(door.request(path).header("If-None-Match", header(seventh, "ETag")));
    assertThat(sixth.statusCode()).isEqualTo(200);
    assertThat(sixth.body()).contains("\"queue_position\":6,\"estimated_time\":160");
  }
}

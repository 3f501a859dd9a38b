package filmgate.api.admin;

import static filmgate.api.admin.CustomerFixture.TASKS;
import static filmgate.testing.AdminTestServer.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskEvent;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators see what a customer wrote after the audit log has who and why. */
class TaskContentTest {
  @TempDir Path directory;
  private CustomerFixture customer;
  private AdminTestServer door;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    customer = new CustomerFixture(directory);
    door = customer.door;
  }

  @AfterEach
  void close() {
    customer.close();
  }

  @Test
  void theContentIsShownOnceTheAuditLogHasWhoAndWhy() throws IOException, InterruptedException {
    var path = customer.video();
    var id = path.substring(TASKS.length() + 1);
    var content = door.root(200, "POST", path + "/content", "{\"memo\":\"ticket 7\"}");
    assertThat(content.at("/request/prompt").stringValue()).isEqualTo("a dog");
    assertThat(content.at("/request/model").stringValue()).isEqualTo("kling-v3");
    assertThat(content.at("/metadata/project").stringValue()).isEqualTo("secret film");
    assertThat(content.path("external_id").stringValue()).isEqualTo("order 5");
    assertThat(content.at("/warnings/0/message").stringValue()).contains("@hero");
    assertThat(content.at("/output/width").intValue()).isEqualTo(1280);
    assertThat(content.at("/result/videos/0/url/0").stringValue()).contains("/files/" + id, "sig=");
    var read = door.store.auditLog().entries(Long.MAX_VALUE, 1).getFirst();
    assertThat(read.action()).isEqualTo("task.content.read");
    assertThat(read.subject()).isEqualTo(id);
    assertThat(read.by().actor()).startsWith("key_");
    assertThat(read.after())
        .isEqualTo("{\"account_id\":\"%s\",\"memo\":\"ticket 7\"}".formatted(customer.account));
    var about = door.root(200, "GET", "/admin/v1/audit?subject=" + id, "").path("data");
    assertThat(about).hasSize(1);
    assertThat(about.at("/0/after/memo").stringValue()).isEqualTo("ticket 7");
  }

  @Test
  void theFactsHaveNothingThatTheCustomerWrote() throws IOException, InterruptedException {
    var path = customer.video();
    var before = door.store.auditLog().lastId();
    for (var place :
        List.of(
            path,
            path + "/timeline",
            TASKS,
            TASKS + "?account=" + customer.account,
            "/admin/v1/events",
            "/admin/v1/overview",
            "/admin/v1/audit",
            customer.accountPath + "/ledger",
            "/admin/v1/usage?account=" + customer.account)) {
      var answer = door.send(ROOT, "GET", place, "");
      assertThat(answer.statusCode()).as(place).isEqualTo(200);
      assertThat(answer.body()).as(place).doesNotContain("a dog", "secret film", "order 5", "hero");
    }
    door.root(404, "GET", "/v1" + path.substring("/admin/v1".length()), "");
    door.root(404, "GET", "/v1" + path.substring("/admin/v1".length()) + "/request", "");
    assertThat(door.store.auditLog().lastId()).isEqualTo(before + 1); // the usage
  }

  @Test
  void aReadOfContentNeedsAReasonAndATask() throws IOException, InterruptedException {
    var path = customer.video();
    var before = door.store.auditLog().lastId();
    for (var body : List.of("{}", "{\"memo\":\"\"}", "{\"memo\":\" \"}", "{\"memo\":1}")) {
      var error = door.root(400, "POST", path + "/content", body).path("error");
      assertThat(error.path("param").stringValue()).isEqualTo("memo");
    }
    var memo = "{\"memo\":\"x\"}";
    door.root(404, "POST", TASKS + "/task_01ARZ3NDEKTSV4RRFFQ69G5FAV/content", memo);
    door.root(405, "GET", path + "/content", "");
    var id = TaskId.parse(path.substring(TASKS.length() + 1)).orElseThrow();
    door.store.await(new Command.EraseTask(id, customer.account, TestServer.NOW));
    door.root(404, "POST", path + "/content", memo);
    door.root(404, "GET", path, "");
    door.root(404, "GET", path + "/timeline", "");
    assertThat(door.store.auditLog().lastId()).isEqualTo(before);
  }

  @Test
  void theMessageOfACrashIsContent() throws IOException, InterruptedException {
    var failure = Failure.of(FailureCode.INTERNAL_ERROR, "cannot draw 'a dog'");
    var path = customer.path(customer.submitted(), new TaskEvent.Refused(failure));
    var facts = door.root(200, "GET", path, "");
    assertThat(facts.at("/error/message").stringValue()).isEqualTo("An internal error occurred");
    for (var place : List.of(path + "/timeline", "/admin/v1/events", TASKS)) {
      assertThat(door.send(ROOT, "GET", place, "").body()).as(place).doesNotContain("a dog");
    }
    var content = door.root(200, "POST", path + "/content", "{\"memo\":\"x\"}");
    assertThat(content.path("error_message").stringValue()).isEqualTo("cannot draw 'a dog'");
  }
}

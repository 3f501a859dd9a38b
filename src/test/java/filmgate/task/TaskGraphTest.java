package filmgate.task;

import filmgate.event.TaskStatus;
import filmgate.task.TaskEvent.Accepted;
import filmgate.task.TaskEvent.CancelConfirmed;
import filmgate.task.TaskEvent.CancelRequested;
import filmgate.task.TaskEvent.DeadlinePassed;
import filmgate.task.TaskEvent.Delivered;
import filmgate.task.TaskEvent.Expired;
import filmgate.task.TaskEvent.Interrupted;
import filmgate.task.TaskEvent.NotAccepted;
import filmgate.task.TaskEvent.ProviderFailed;
import filmgate.task.TaskEvent.Refused;
import filmgate.task.TaskEvent.ResponseLost;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskEvent.Started;
import filmgate.task.TaskEvent.StepFinished;
import filmgate.task.TaskEvent.Stored;
import filmgate.task.TaskState.Cancelled;
import filmgate.task.TaskState.Cancelling;
import filmgate.task.TaskState.Failed;
import filmgate.task.TaskState.Queued;
import filmgate.task.TaskState.Running;
import filmgate.task.TaskState.Storing;
import filmgate.task.TaskState.Submitting;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskState.Unknown;
import filmgate.testing.ReferencePages;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The pages of states are printed from the machine; {@code -Dgolden=write} rewrites them. */
final class TaskGraphTest {
  @Test
  void thePagesOfStatesAreWhatTheMachineDoes() throws IOException {
    ReferencePages.compare("task-states.md", TaskGraphTest::page);
  }

  private static String page(Language language) {
    return PAGE.with("states", states(language))
        .with("events", events(language))
        .with("edges", edges())
        .forLanguage(language);
  }

  private static String states(Language language) {
    var rows = new StringBuilder();
    for (var state : EventFixtures.STATES) {
      rows.append(
          "| `%s` | `%s` | %s |\n"
              .formatted(
                  state.wireName(),
                  TaskStatus.of(state).wireName(),
                  meaning(state).forLanguage(language)));
    }
    return rows.toString();
  }

  private static String events(Language language) {
    var rows = new StringBuilder();
    for (var event : EventFixtures.EVENTS) {
      rows.append(
          "| `%s` | %s |\n".formatted(event.wireName(), meaning(event).forLanguage(language)));
    }
    return rows.toString();
  }

  private static String edges() {
    var machine = new TaskMachine(RetryPolicy.STANDARD);
    var edges = new ArrayList<String>();
    for (var state : EventFixtures.STATES) {
      for (var event : EventFixtures.EVENTS) {
        if (machine.next(state, Price.FREE, event) instanceof Transition.Changed(var next, var _)) {
          edges.add(
              "    %s --> %s: %s\n".formatted(state.wireName(), next.wireName(), event.wireName()));
        }
      }
    }
    return String.join("", edges);
  }

  private static LocalizedText meaning(TaskState state) {
    return switch (state) {
      case Queued _ -> text("It waits for a slot.", "等待空位。");
      case Submitting _ ->
          text("It is being submitted to the channel, which has not responded.", "正在提交到渠道，尚未收到响应。");
      case Running _ -> text("The upstream is creating the video.", "上游正在生成视频。");
      case Unknown _ ->
          text(
              "The response to the submission was lost. The task is looked up, and never sent"
                  + " again.",
              "提交的响应丢失。在上游查找该任务，不会再次提交。");
      case Storing _ -> text("The video is finished and is being stored.", "视频已生成，正在保存。");
      case Cancelling _ ->
          text(
              "The caller requested cancellation, which the upstream has not confirmed.",
              "调用方已请求取消，上游尚未确认。");
      case Succeeded _ -> text("The result is stored.", "结果已保存。");
      case Failed _ -> text("The task failed.", "任务失败。");
      case Cancelled _ -> text("The caller cancelled the task.", "调用方已取消任务。");
    };
  }

  private static LocalizedText meaning(TaskEvent event) {
    return switch (event) {
      case Started _ -> text("An attempt on a channel begins.", "开始在某个渠道上尝试。");
      case Accepted _ -> text("The upstream accepted the task.", "上游接受了任务。");
      case StepFinished _ ->
          text(
              "A step before the submission of the video is finished, such as an element.",
              "提交视频之前的一个步骤已完成，例如创建主体元素。");
      case ResponseLost _ -> text("The response to the submission was lost.", "提交的响应丢失。");
      case NotAccepted _ ->
          text(
              "The upstream did not accept the submission. It does not count as a failure.",
              "上游未接受提交，不计为失败。");
      case Delivered _ -> text("The upstream has finished the video.", "上游已生成视频。");
      case Stored _ -> text("The video is in the result storage.", "视频已保存。");
      case Refused _ ->
          text(
              "The provider rejected the request, or a file of it is not usable.",
              "供应商拒绝了请求，或请求中的文件不可用。");
      case ProviderFailed _ ->
          text(
              "The provider failed. The task is queued again after the first time, and fails after"
                  + " the second.",
              "供应商出错。第一次出错后任务重新排队，第二次出错后任务失败。");
      case Interrupted _ ->
          text(
              "The work was lost in a restart. It does not count as a failure.", "工作因重启而丢失，不计为失败。");
      case CancelRequested _ -> text("The caller requested cancellation.", "调用方请求取消。");
      case CancelConfirmed _ -> text("The upstream confirmed cancellation.", "上游确认取消。");
      case DeadlinePassed _ -> text("The attempt took too long.", "本次尝试超时。");
      case Expired _ ->
          text("The task did not start within its `expires_in`.", "任务未在 `expires_in` 内开始。");
      case RetentionEnded _ ->
          text("The video was deleted at the end of its retention.", "保留期结束，视频已删除。");
    };
  }

  private static LocalizedText text(String en, String zh) {
    return new LocalizedText(en, zh);
  }

  private static final LocalizedText PAGE =
      new LocalizedText(
          """
          # Task states

          A task is in one of these states. Callers see its status. Log lines and the history of a
          task for operators have the state.

          | state | status | meaning |
          |---|---|---|
          {states}
          ## Events

          An event changes the state. Its name is the `type` in log lines and in the history of a task.

          | event | meaning |
          |---|---|
          {events}
          ## Transitions

          Each line is a state, the state after it, and the event. An event that is not listed for a
          state changes nothing: it is late, repeated, or from another attempt.

          ```mermaid
          stateDiagram-v2
              [*] --> queued
          {edges}    succeeded --> [*]
              failed --> [*]
              cancelled --> [*]
          ```

          The page is printed from the state machine that runs.
          """,
          """
          # 任务状态

          任务处于以下状态之一。调用方看到的是对外状态，日志和面向运维人员的任务历史使用内部状态。

          | 内部状态 | 对外状态 | 含义 |
          |---|---|---|
          {states}
          ## 事件 {#events}

          事件改变任务的状态。事件的名称即日志和任务历史中的 `type`。

          | 事件 | 含义 |
          |---|---|
          {events}
          ## 状态转换 {#transitions}

          每一行依次为状态、之后的状态和事件。未列出的事件不会改变状态：它们可能迟到、重复，或来自另一次尝试。

          ```mermaid
          stateDiagram-v2
              [*] --> queued
          {edges}    succeeded --> [*]
              failed --> [*]
              cancelled --> [*]
          ```

          本页由实际运行的状态机生成。
          """);
}

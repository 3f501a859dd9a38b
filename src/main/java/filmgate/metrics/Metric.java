package filmgate.metrics;

import static filmgate.metrics.MetricLabel.ATTEMPT_RESULT;
import static filmgate.metrics.MetricLabel.CHANNEL;
import static filmgate.metrics.MetricLabel.CURRENCY;
import static filmgate.metrics.MetricLabel.METHOD;
import static filmgate.metrics.MetricLabel.MODE;
import static filmgate.metrics.MetricLabel.MODEL;
import static filmgate.metrics.MetricLabel.OPERATION;
import static filmgate.metrics.MetricLabel.PROVIDER;
import static filmgate.metrics.MetricLabel.ROUTE;

import filmgate.metrics.MetricType.CounterType;
import filmgate.metrics.MetricType.GaugeType;
import filmgate.metrics.MetricType.HistogramType;
import filmgate.text.LocalizedText;
import java.util.List;

/**
 * All metrics: the name, the type, the labels, and a description. The registration and the
 * reference pages follow from these.
 */
public enum Metric {
  HTTP_REQUESTS(
      "filmgate_http_requests_total",
      counter(),
      List.of(METHOD, ROUTE, MetricLabel.STATUS),
      "HTTP requests whose response has ended.",
      "响应已结束的 HTTP 请求数。"),
  HTTP_REQUEST_DURATION(
      "filmgate_http_request_duration_seconds",
      histogram(0.001, 0.005, 0.025, 0.1, 0.5, 1.0, 5.0, 30.0, 120.0),
      List.of(METHOD, ROUTE),
      "The time from the first byte of a request to the end of its response. It includes the wait"
          + " of a long poll and the whole length of a stream.",
      "从请求的第一个字节到响应结束的时间，包括长轮询的等待和整个事件流。"),

  TASKS_SUBMITTED(
      "filmgate_tasks_submitted_total",
      counter(),
      List.of(MODEL, MODE),
      "Tasks that were stored. A repeated submission is not counted.",
      "已保存的任务数。重复的提交不计。"),
  TASKS_FINISHED(
      "filmgate_tasks_finished_total",
      counter(),
      List.of(MODEL, MODE, PROVIDER, MetricLabel.OUTCOME, MetricLabel.CAUSE),
      "Tasks that have ended.",
      "已结束的任务数。"),
  TASK_DURATION(
      "filmgate_task_duration_seconds",
      histogram(
          1.0, 2.0, 5.0, 10.0, 20.0, 40.0, 60.0, 90.0, 120.0, 180.0, 300.0, 600.0, 1200.0, 3600.0),
      List.of(MODEL, MODE),
      "The time from the submission to the stored result of a task that succeeded.",
      "成功的任务从提交到结果保存完成的时间。"),
  TASK_PHASE_DURATION(
      "filmgate_task_phase_duration_seconds",
      histogram(0.01, 0.05, 0.25, 1.0, 5.0, 20.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0),
      List.of(MetricLabel.PHASE, MODE),
      "The time that a task was in a state which has ended. At most 10000 started tasks are"
          + " followed at a time, and no state that began before the last start of the server,"
          + " apart from `queued`.",
      "任务在某个已结束状态中的时间。最多同时跟踪 10000 个已开始的任务；除 `queued` 外，服务器上次启动之前开始的状态不计。"),
  TASKS_IN_STATE(
      "filmgate_tasks_in_state",
      gauge(),
      List.of(MetricLabel.STATE, MODE),
      "Unfinished tasks.",
      "未完成的任务数。"),
  QUEUE_OLDEST(
      "filmgate_queue_oldest_seconds",
      gauge(),
      List.of(MODE),
      "The age of the oldest queued task; 0 if none is queued.",
      "最早的排队任务已等待的秒数，没有排队任务时为 0。"),
  RENDERS(
      "filmgate_renders",
      gauge(),
      List.of(),
      "Videos that the local renderer draws, or that wait for one of its workers.",
      "本地渲染器正在绘制或等待工作进程的视频数。"),

  CHANNEL_IN_FLIGHT(
      "filmgate_channel_in_flight",
      gauge(),
      List.of(CHANNEL, PROVIDER),
      "Live tasks on a channel.",
      "渠道上的正式任务数。"),
  CHANNEL_LIMIT(
      "filmgate_channel_limit",
      gauge(),
      List.of(CHANNEL, PROVIDER),
      "The most live tasks on a channel at the same time.",
      "渠道同时执行的正式任务数上限。"),
  CHANNEL_UP(
      "filmgate_channel_up",
      gauge(),
      List.of(CHANNEL, PROVIDER),
      "1 if a channel takes new tasks: it is active, and the circuit of one of its credentials is"
          + " not `open` and has no account problem. Otherwise 0.",
      "渠道接受新任务时为 1：渠道处于启用状态，且至少一个凭证的熔断器不是 `open`，账户也没有问题。否则为 0。"),
  CHANNEL_CREDENTIALS(
      "filmgate_channel_credentials",
      gauge(),
      List.of(CHANNEL, PROVIDER, MetricLabel.CIRCUIT),
      "Credentials of a channel by the state of their circuit breaker.",
      "按熔断器状态统计的渠道凭证数。"),
  UPSTREAM_REQUESTS(
      "filmgate_upstream_requests_total",
      counter(),
      List.of(CHANNEL, OPERATION, MetricLabel.UPSTREAM_RESULT),
      "Calls to an upstream. One call may poll several tasks, and a submission may take several"
          + " HTTP requests.",
      "对上游的调用数。一次调用可以查询多个任务，一次提交可能需要多个 HTTP 请求。"),
  UPSTREAM_REQUEST_DURATION(
      "filmgate_upstream_request_duration_seconds",
      histogram(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0),
      List.of(CHANNEL, OPERATION),
      "The duration of calls to an upstream, failed ones included.",
      "对上游调用的耗时，包括失败的调用。"),
  POLL_LAG(
      "filmgate_poll_lag_seconds",
      gauge(),
      List.of(),
      "How long the most overdue poll of an upstream has been due; 0 if none is.",
      "最迟的一次上游查询已超时的秒数，没有超时的查询时为 0。"),

  CHARGED(
      "filmgate_charged_total",
      counter(),
      List.of(CURRENCY),
      "Charges for videos since the start of the server, in units of the currency. The ledger has"
          + " the exact amounts.",
      "服务器启动以来视频的扣费总额，以货币单位计。准确金额见账本。"),
  REFUNDED(
      "filmgate_refunded_total",
      counter(),
      List.of(CURRENCY),
      "Refunds of charges through the API since the start of the server, in units of the currency.",
      "服务器启动以来通过 API 退款的总额，以货币单位计。"),
  LEDGER_IMBALANCE(
      "filmgate_ledger_imbalance",
      gauge(),
      List.of(CURRENCY),
      "By how much the change of all balances since the start of the server differs from its"
          + " transfers, in units of the currency, checked once a minute. It must be 0.",
      "服务器启动以来所有余额的变化与转账之间的差额，以货币单位计，每分钟检查一次。必须为 0。"),
  WEBHOOK_ATTEMPTS(
      "filmgate_webhook_attempts_total",
      counter(),
      List.of(ATTEMPT_RESULT),
      "Attempts to deliver an event.",
      "投递事件的尝试次数。"),
  WEBHOOK_DELIVERIES_PENDING(
      "filmgate_webhook_deliveries_pending",
      gauge(),
      List.of(),
      "Deliveries that are due or wait for their next attempt, at most 10000.",
      "待投递或等待下次尝试的投递数，最多统计到 10000。"),

  STORAGE_BYTES(
      "filmgate_storage_bytes",
      gauge(),
      List.of(MetricLabel.STORAGE),
      "The sizes of the database files, and the free space of the disk of the data directory.",
      "数据库文件的大小，以及数据目录所在磁盘的可用空间。"),
  BUILD_INFO(
      "filmgate_build_info",
      gauge(),
      List.of(MetricLabel.VERSION, MetricLabel.JAVA),
      "The version of the program; the value is always 1.",
      "程序的版本，值始终为 1。"),
  START_TIME(
      "process_start_time_seconds",
      gauge(),
      List.of(),
      "The start of the process, in seconds since 1970.",
      "进程的启动时间，自 1970 年起的秒数。"),
  CPU_SECONDS(
      "process_cpu_seconds_total",
      counter(),
      List.of(),
      "The CPU time of the process. Render workers are processes of their own.",
      "进程使用的处理器时间。渲染工作进程是独立的进程，不计在内。"),
  OPEN_FILES(
      "process_open_fds",
      gauge(),
      List.of(),
      "Open file descriptors of the process; -1 if the system does not report them.",
      "进程打开的文件描述符数；系统不提供时为 -1。"),
  MEMORY_USED(
      "jvm_memory_used_bytes",
      gauge(),
      List.of(MetricLabel.AREA),
      "The memory that Java uses.",
      "Java 使用的内存。"),
  MEMORY_MAX(
      "jvm_memory_max_bytes",
      gauge(),
      List.of(MetricLabel.AREA),
      "The most memory that Java may use; -1 if there is no limit.",
      "Java 可使用的最大内存；没有限制时为 -1。"),
  COLLECTION_SECONDS(
      "jvm_gc_seconds_total",
      counter(),
      List.of(),
      "The time that garbage collections took.",
      "垃圾回收所用的时间。"),
  THREADS("jvm_threads", gauge(), List.of(), "Platform threads.", "平台线程数。");

  private final String wireName;

  @SuppressWarnings("ImmutableEnumChecker") // Every type is a record of a fixed list.
  private final MetricType type;

  @SuppressWarnings("ImmutableEnumChecker") // A fixed list.
  private final List<MetricLabel> labels;

  @SuppressWarnings("ImmutableEnumChecker") // A record of two strings.
  private final LocalizedText help;

  Metric(String wireName, MetricType type, List<MetricLabel> labels, String en, String zh) {
    this.wireName = wireName;
    this.type = type;
    this.labels = List.copyOf(labels);
    this.help = new LocalizedText(en, zh);
  }

  private static MetricType counter() {
    return new CounterType();
  }

  private static MetricType gauge() {
    return new GaugeType();
  }

  private static MetricType histogram(Double... bounds) {
    return new HistogramType(List.of(bounds));
  }

  /** The name in the text format. */
  public String wireName() {
    return wireName;
  }

  MetricType type() {
    return type;
  }

  /** The name of the type in the text format. */
  public String typeName() {
    return type.wireName();
  }

  public List<MetricLabel> labels() {
    return labels;
  }

  /** One or two sentences for the documentation, in Markdown. */
  public LocalizedText help() {
    return help;
  }

  /** The names of the labels, in the order of their values. */
  String[] labelNames() {
    return labels.stream().map(MetricLabel::wireName).toArray(String[]::new);
  }
}

package filmgate.view.event;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.event.AccountOutage;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The data of events about an account of a channel that is refused, or usable again. */
final class ChannelEventView {
  private static final JsonShape<AccountOutage> OUTAGE =
      JsonShape.<AccountOutage>object()
          .field("name", STRING, AccountOutage::channel)
          .constant("object", "channel")
          .field("provider", STRING, AccountOutage::provider)
          .field(
              "credential",
              STRING.describedAs("A fingerprint that distinguishes the credentials of a channel."),
              AccountOutage::credential)
          .field(
              "problem",
              JsonType.oneOf("credentials", "out_of_credit", "suspended"),
              AccountOutage::problem)
          .field(
              "usable_credentials",
              INTEGER.describedAs("How many credentials of the channel are usable; 0: it is out."),
              AccountOutage::usableCredentials);

  private static final JsonType<ChannelOut> OUT =
      JsonShape.<ChannelOut>object().fieldsOf(OUTAGE, ChannelOut::outage).named("ChannelOut");

  private static final JsonType<ChannelIn> IN =
      JsonShape.<ChannelIn>object()
          .fieldsOf(OUTAGE, ChannelIn::outage)
          .field("reason", JsonType.oneOf(ChannelIn.USABLE, ChannelIn.REMOVED), ChannelIn::reason)
          .named("ChannelIn");

  static final Schema OUT_SCHEMA = OUT.schema();
  static final Schema IN_SCHEMA = IN.schema();

  private ChannelEventView() {}

  static void write(JsonGenerator json, ChannelOut event) {
    OUT.writer().accept(json, event);
  }

  static void write(JsonGenerator json, ChannelIn event) {
    IN.writer().accept(json, event);
  }
}

package filmgate.view.channel;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.unixTime;

import filmgate.channel.ChannelJson;
import filmgate.channel.ChannelSchema;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelStatus;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.json.Schema.Property;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A channel for operators: its configuration with hints for secrets, and its state. */
public final class ChannelView {
  private static final String SOURCE = "source";
  private static final String STATE = "state";
  private static final String REVISION = "revision";
  private static final String CREATED_AT = "created_at";
  private static final String UPDATED_AT = "updated_at";
  private static final String UNKNOWN_OUTCOMES = "unknown_outcomes";
  private static final String HEALTH = "health";

  private static final List<Property> STORED =
      List.of(
          required(
              SOURCE,
              enumOf(ChannelSource.FILE.wireName(), ChannelSource.API.wireName())
                  .describedAs("Where the channel is configured: only there can it be changed.")),
          required(
              STATE,
              enumOf(
                  Arrays.stream(ChannelState.values())
                      .map(ChannelState::wireName)
                      .toArray(String[]::new))),
          required(
              REVISION,
              integer()
                  .describedAs(
                      "Every change of the channel increases it. Send it with a change, so that you"
                          + " do not overwrite what you have not read.")),
          required(CREATED_AT, unixTime()),
          required(UPDATED_AT, unixTime()),
          optional(
              UNKNOWN_OUTCOMES,
              integer()
                  .describedAs(
                      "How many tasks failed because the upstream never said whether it took them."
                          + " Absent in the response to a change.")),
          optional(
              HEALTH,
              ChannelHealthView.STATUS
                  .schema()
                  .describedAs("The present state; absent if the channel does not run.")));

  public static final Schema SCHEMA =
      Schema.object(Stream.concat(ChannelSchema.shown().stream(), STORED.stream()).toList())
          .named("Channel");

  private ChannelView() {}

  /** A channel after a change. */
  public static byte[] render(ChannelEntry channel) {
    return JsonBuilder.object(json -> write(json, channel));
  }

  /** A channel and what this process sees of it. */
  public static byte[] render(
      ChannelEntry channel, long unknownOutcomes, Optional<ChannelStatus> status) {
    return JsonBuilder.object(json -> write(json, channel, unknownOutcomes, status));
  }

  /** A channel and what another process saw of it: the JSON of {@link ChannelHealthView}. */
  public static byte[] renderSeen(
      ChannelEntry channel, long unknownOutcomes, Optional<JsonNode> health) {
    return JsonBuilder.object(
        json -> {
          write(json, channel);
          json.writeNumberProperty(UNKNOWN_OUTCOMES, unknownOutcomes);
          health.ifPresent(
              seen -> {
                json.writeName(HEALTH);
                writeValue(json, seen);
              });
        });
  }

  /** Writes the fields into an open object. */
  public static void write(
      JsonGenerator json,
      ChannelEntry channel,
      long unknownOutcomes,
      Optional<ChannelStatus> status) {
    write(json, channel);
    json.writeNumberProperty(UNKNOWN_OUTCOMES, unknownOutcomes);
    status.ifPresent(
        present -> {
          json.writeName(HEALTH);
          ChannelHealthView.STATUS.writer().accept(json, present);
        });
  }

  private static void write(JsonGenerator json, ChannelEntry channel) {
    writeFields(json, ChannelJson.view(channel.config()));
    var stored = channel.stored();
    json.writeStringProperty(SOURCE, channel.source().wireName());
    json.writeStringProperty(STATE, channel.state().wireName());
    json.writeNumberProperty(REVISION, stored.revision());
    json.writeNumberProperty(CREATED_AT, stored.createdAt().getEpochSecond());
    json.writeNumberProperty(UPDATED_AT, stored.updatedAt().getEpochSecond());
  }

  private static void writeFields(JsonGenerator json, JsonNode object) {
    object
        .properties()
        .forEach(
            one -> {
              json.writeName(one.getKey());
              writeValue(json, one.getValue());
            });
  }

  private static void writeValue(JsonGenerator json, JsonNode value) {
    if (value.isObject()) {
      json.writeStartObject();
      writeFields(json, value);
      json.writeEndObject();
    } else if (value.isArray()) {
      json.writeStartArray();
      value.forEach(one -> writeValue(json, one));
      json.writeEndArray();
    } else if (value.isString()) {
      json.writeString(value.stringValue());
    } else if (value.isBoolean()) {
      json.writeBoolean(value.booleanValue());
    } else if (value.isNull()) {
      json.writeNull();
    } else {
      json.writeNumber(value.decimalValue());
    }
  }
}

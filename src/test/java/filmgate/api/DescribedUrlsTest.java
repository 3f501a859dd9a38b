package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.AddressGuard;
import filmgate.assets.AddressGuard.UrlStatus;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.ClientSchemaWriter;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pattern of URLs in the OpenAPI document accepts only URLs that the check accepts. */
class DescribedUrlsTest {
  private static final int URLS = 200_000;
  private static final long SEED = 20_261_130;
  private static final int[] LENGTHS = {1, 2, 5, 6, 7, 13, 20, 31, 39, 40, 41, 61, 63, 64};
  private static final String[] ALPHABETS = {"aZ09", "aZ09-", "一龥龍鬱0", "一龥中-", "aé_."};

  private static final Pattern PATTERN =
      Pattern.compile(
          new Catalogue(Models.all())
              .models().stream()
                  .map(ClientSchemaWriter::write)
                  .map(
                      schema ->
                          schema.at("/properties/video_list/items/properties/video_url/pattern"))
                  .filter(JsonNode::isString)
                  .findFirst()
                  .orElseThrow()
                  .stringValue());

  private final AddressGuard guard = new AddressGuard(List.of());
  private final Random random = new Random(SEED);

  @Test
  void noUrlThatTheyDescribeIsInvalid() {
    var described = 0;
    for (var count = 0; count < URLS; count++) {
      var url = url();
      if (PATTERN.matcher(url).find()) {
        assertThat(guard.check(url)).as(url).isNotEqualTo(UrlStatus.INVALID);
        described++;
      }
    }
    assertThat(described).isGreaterThan(URLS / 100);
  }

  private String url() {
    return IntStream.range(0, 1 + random.nextInt(7))
        .mapToObj(_ -> label())
        .collect(
            Collectors.joining(".", "https://", random.nextBoolean() ? ".com" : "." + label()));
  }

  private String label() {
    var alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
    return random
        .ints(LENGTHS[random.nextInt(LENGTHS.length)], 0, alphabet.length())
        .mapToObj(at -> alphabet.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  /** The longest host name of each alternative. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a-", "龥", "一龥", "龥-"})
  void theLongestHostNamesAreValid(String characters) {
    var labels = IntStream.rangeClosed(1, 63).mapToObj(length -> cut(characters, length)).toList();
    var first = longest(labels, "https://%s.com");
    var next = longest(labels, "https://a.%s.com");
    var url = "https://%1$s.%2$s.%2$s.%2$s.%2$s.%3$s/a".formatted(first, next, "c".repeat(24));
    assertThat(PATTERN.matcher(url).find()).as(url).isTrue();
    assertThat(guard.check(url)).as(url).isNotEqualTo(UrlStatus.INVALID);
    assertThat(PATTERN.matcher(url.replace("https://", "https://b.")).find()).isFalse();
  }

  private static String cut(String characters, int length) {
    return characters.repeat(length).substring(0, length);
  }

  private static String longest(List<String> labels, String url) {
    return labels.reversed().stream()
        .filter(label -> PATTERN.matcher(url.formatted(label)).find())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a.mp4",
        "http://d111111abcdef8.cloudfront.net/clip.mov?Expires=1&Signature=a~b_c-d",
        "https://videos.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a%20b.mp4",
        "https://0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde.example.cn/",
        "https://my-bucket.s3.dualstack.us-west-2.amazonaws.com:443/a/b/c.mp4#t=5",
        "https://中国人民银行.中国人民银行.cn/视频.mp4",
      })
  void usualUrlsAreDescribed(String url) {
    assertThat(PATTERN.matcher(url).find()).isTrue();
    assertThat(guard.check(url)).isNotEqualTo(UrlStatus.INVALID);
  }
}

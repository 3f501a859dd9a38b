package filmgate.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChannelDifferencesTest {
  private static final ChannelCheck CHECK =
      new ChannelCheck(ProviderDescriptors.ALL, Set.of("kling-v3", "kling-v2-6"));
  private static final String CHANNEL =
      """
      {'name':'main','provider':'kling','keys':['first-key-0123456789','other-key-0123456789'],
       'headers':{'X-Team':'team-secret-0123456789'},'weight':2,'cost':'0.10',
       'proxy':'http://user:pass-word@proxy.example:80','models':['kling-v3']}
      """;

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static String differences(String change) {
    var present =
        ((ChannelCheck.ValidChannels)
                CHECK.one(json(CHANNEL), Spelling.UNDERSCORES, Optional.empty()))
            .channels()
            .getFirst();
    var checked = CHECK.change(present, json(change), Spelling.UNDERSCORES, Optional.empty());
    return ChannelDifferences.of(present, json(change), checked).stream()
        .map(one -> one.param() + ":" + one.present() + ">" + one.sent())
        .collect(Collectors.joining(" "))
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'weight':3,'priority':0}|weight:2>3",
        "{'weight':2,'cost':'0.1','enabled':true}|",
        "{'weight':null}|weight:2>1",
        "{'cost':null}|cost:'0.1'>null",
        "{'base-url':'http://a.example/v1/'}|base_url:null>'http://a.example'",
        "{'models':{'kling-v3':'own'}}|models:['kling-v3']>{'kling-v3':'own'}",
        "{'key':'third-key-abcdefghij'}|keys:['…6789','…6789']>['…ghij']",
        "{'keys':['other-key-0123456789','first-key-0123456789']}"
            + "|keys:['…6789','…6789']>['…6789','…6789']",
        "{'keys':['first-key-0123456789','other-key-0123456789']}|",
        "{'headers':{'X-Team':'short'}}|headers:{'X-Team':'…6789'}>{'X-Team':'…'}",
        "{'proxy':'http://user:new-word@proxy.example:80'}"
            + "|proxy:'http://…@proxy.example:80'>'http://…@proxy.example:80'"
      })
  void fieldsAreComparedAsTheyAreStored(String change, String expected) {
    assertThat(differences(change)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'weight':0,'priority':0}|weight:2>0",
        "{'weight':0,'keys':['third-key-abcdefghij']}|weight:2>0 keys:['…6789','…6789']>'…'",
        "{'weight':0,'key':7,'keey':'x'}|weight:2>0 keys:['…6789','…6789']>'…'",
        "{'weight':0,'service_account':{'private_key':'secret'}}"
            + "|weight:2>0 service_account:null>'…'",
        "{'weight':0,'proxy':'secret'}|weight:2>0 proxy:'http://…@proxy.example:80'>'…'"
      })
  void aChangeThatIsNotValidShowsNoSecret(String change, String expected) {
    assertThat(differences(change)).isEqualTo(expected);
  }
}

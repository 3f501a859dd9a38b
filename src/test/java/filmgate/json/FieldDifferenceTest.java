package filmgate.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldDifferenceTest {
  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':1,'b':2}|{'a':3,'b':4}|{'a':3}|a:1>3",
        "{'a':1}|{'a':1}|{'a':1}|",
        "{'a':1}|{}|{'a':null}|a:1>null",
        "{}|{'a':[1]}|{'a':[1]}|a:null>[1]",
        "{'a':null}|{}|{'a':null}|",
        "{'l':{'x':1,'y':2}}|{'l':{'x':3,'y':4}}|{'l':{'x':3}}|l.x:1>3",
        "{}|{'l':{'x':3}}|{'l':{'x':3}}|l.x:null>3",
        "{'l':{'x':1}}|{'l':{}}|{'l':{'x':null}}|l.x:1>null",
        "{'a':1}|{'a':2}|{'unknown':2}|"
      })
  void onlyTheFieldsOfTheRequestAreCompared(
      String present, String sent, String request, String differences) {
    var found =
        FieldDifference.of(
            json(present.replace('\'', '"')),
            json(sent.replace('\'', '"')),
            json(request.replace('\'', '"')));
    var text = new StringBuilder();
    found.forEach(one -> text.append(one.param() + ":" + one.present() + ">" + one.sent()));
    assertThat(text.toString()).isEqualTo(differences == null ? "" : differences);
  }
}

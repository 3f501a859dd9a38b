package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesPageTest {
  private static final Path PAGE = Path.of("docs/reference/rules.md");
  private static final Set<String> KNOWN =
      Arrays.stream(GeneralRule.values()).map(GeneralRule::id).collect(Collectors.toSet());

  @Test
  void theReferencePageIsWrittenFromTheCatalogue() throws IOException {
    var written = RulesPage.markdown(Models.all());
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, written);
    }

    assertThat(PAGE).hasContent(written);
  }

  @Test
  void everyRuleOfAModelIsOneOfTheGeneralRules() {
    var models = Models.all().stream().flatMap(family -> family.models().stream()).toList();
    var fields =
        Stream.concat(models.stream().map(ModelSpec::fields), Stream.of(CommonFields.ALL))
            .flatMap(RulesPageTest::withParts)
            .map(Field::rule);
    var rules = models.stream().flatMap(model -> model.rules().stream()).map(Rule::number);

    assertThat(Stream.concat(fields, rules)).isSubsetOf(KNOWN);
  }

  private static Stream<Field> withParts(Fields fields) {
    return fields.all().stream().flatMap(field -> Stream.concat(Stream.of(field), partsOf(field)));
  }

  private static Stream<Field> partsOf(Field field) {
    return switch (field.kind()) {
      case FieldType.ObjectList(var parts, var _) -> parts.all().stream();
      case FieldType.SingleObject(var parts) -> parts.all().stream();
      default -> Stream.of();
    };
  }
}

package filmgate.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.channel.ProviderDescriptor;
import filmgate.channel.ProviderDescriptors;
import org.junit.jupiter.api.Test;

/** The adapters against what channels may name. */
class ProviderTypesTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  @Test
  void everyProviderThatAChannelMayNameHasAnAdapter() {
    assertThat(ProviderTypes.all(CATALOGUE))
        .extracting(type -> type.name())
        .containsExactlyElementsOf(
            ProviderDescriptors.ALL.stream().map(ProviderDescriptor::name).toList());
  }

  @Test
  void anAdapterServesTheModelsThatItsChannelsMayName() {
    for (var type : ProviderTypes.all(CATALOGUE)) {
      var descriptor =
          ProviderDescriptors.ALL.stream()
              .filter(one -> one.name().equals(type.name()))
              .findFirst()
              .orElseThrow();
      for (var model : CATALOGUE.models()) {
        var named = descriptor.models().isEmpty() || descriptor.models().containsKey(model.id());
        assertThat(type.coverage(model.id()).isPresent())
            .as(type.name() + " " + model.id())
            .isEqualTo(named);
      }
    }
  }
}

package filmgate.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.provider.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeteredProviderTest {
  /** A default method that is not forwarded would hide what a provider does. */
  @Test
  void everyMethodIsForwarded() {
    var forwarded =
        Arrays.stream(MeteredProvider.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(MeteredProviderTest::signature)
            .toList();
    assertThat(Arrays.stream(Provider.class.getMethods()).map(MeteredProviderTest::signature))
        .isNotEmpty()
        .isSubsetOf(forwarded);
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}

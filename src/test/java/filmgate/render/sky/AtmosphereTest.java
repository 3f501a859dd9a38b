package filmgate.render.sky;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtmosphereTest {
  private static int luma(int rgb) {
    return ((rgb >> 16 & 255) * 54 + (rgb >> 8 & 255) * 183 + (rgb & 255) * 19) >> 8;
  }

  @Test
  void theNightIsDarkAndHasStars() {
    Atmosphere night = Atmosphere.of(TimeOfDay.NIGHT, Weather.CLEAR);
    assertThat(night.stars()).isTrue();
    assertThat(night.light().dark()).isTrue();
    assertThat(luma(night.at(0.5))).isLessThan(60);
    assertThat(luma(Atmosphere.of(TimeOfDay.NOON, Weather.CLEAR).at(0.5))).isGreaterThan(120);
  }

  @Test
  void theHorizonOfASunsetIsWarmAndTheZenithIsNot() {
    Atmosphere sunset = Atmosphere.of(TimeOfDay.SUNSET, Weather.CLEAR);
    int horizon = sunset.at(1);
    int zenith = sunset.at(0);
    assertThat(horizon >> 16 & 255).isGreaterThan((horizon & 255) + 60);
    assertThat(zenith & 255).isGreaterThan(zenith >> 16 & 255);
  }

  @ParameterizedTest
  @EnumSource(
      value = Weather.class,
      names = {"OVERCAST", "FOG", "RAIN", "STORM", "SNOW"})
  void badWeatherHidesTheSun(Weather weather) {
    Atmosphere clear = Atmosphere.of(TimeOfDay.NOON, Weather.CLEAR);
    Atmosphere air = Atmosphere.of(TimeOfDay.NOON, weather);
    assertThat(air.sunHeight()).isNegative();
    assertThat(air.light().rimStrength()).isLessThan(clear.light().rimStrength());
  }

  @ParameterizedTest
  @EnumSource(TimeOfDay.class)
  void aRoomIsLitAtAnyTime(TimeOfDay time) {
    Atmosphere room = Atmosphere.indoor(time);
    assertThat(luma(room.light().ambient())).isGreaterThan(140);
    assertThat(room.light().dark()).as("lamps shine").isTrue();
  }
}

package filmgate.render.stage;

import filmgate.render.draw.Light;
import filmgate.render.particle.ParticleField;
import filmgate.render.particle.ParticleType;
import filmgate.render.scene.Weather;
import java.util.Optional;

/** What falls or flies in each weather. */
final class WeatherParticles {
  private WeatherParticles() {}

  static Optional<ParticleField> of(Weather weather, Light light, long seed) {
    return switch (weather) {
      case RAIN -> field(ParticleType.RAIN, light, -0.25, seed);
      case STORM -> field(ParticleType.RAIN, light, -0.8, seed);
      case SNOW -> field(ParticleType.SNOW, light, -0.05, seed);
      case DUST -> field(ParticleType.SAND, light, -0.9, seed);
      case WIND -> field(ParticleType.LEAVES, light, -0.5, seed);
      case CLEAR, CLOUDY, OVERCAST, FOG -> Optional.empty();
    };
  }

  private static Optional<ParticleField> field(
      ParticleType type, Light light, double wind, long seed) {
    return Optional.of(new ParticleField(type, light, wind, seed));
  }
}

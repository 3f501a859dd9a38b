package filmgate.render.stage.layer;

import filmgate.render.particle.ParticleField;

/** Particles in front of everything behind them. */
public record ParticleLayer(ParticleField field) implements StageLayer {
  @Override
  public void draw(StageFrame frame) {
    field.draw(
        frame.pen(), frame.geometry().width(), frame.geometry().height(), frame.moment().seconds());
  }
}

package filmgate.render.stage;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.stage.Actor.ActorPath;

/**
 * A figure with its position.
 *
 * @param path where it is at each moment
 * @param metre stage units of a metre
 * @param mirrored whether it faces left
 * @param delay seconds by which its movement is late, so that several do not move alike
 * @param grounded whether it is on the floor and casts a shadow
 */
record Placed(
    Figure figure, ActorPath path, double metre, boolean mirrored, double delay, boolean grounded) {
  /** Its least distance to the camera, as a depth. */
  double depth() {
    return Math.max(path.at(new Moment(0, 0)).depth(), path.at(new Moment(0, 1)).depth());
  }
}

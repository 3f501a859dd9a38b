package filmgate.render.shot;

/** How a camera moves over an image. */
interface CameraPath {
  /** What is seen at {@code progress} from 0 to 1 of the shot. */
  DepthFraming at(double progress);
}

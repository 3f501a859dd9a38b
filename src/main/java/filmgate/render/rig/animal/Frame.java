package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Joint;

/** The skeleton of a breed at rest. */
record Frame(Breed breed) {
  Joint hip(double x, double y) {
    return new Joint(-breed.build().length() / 2 + x, -0.98 + breed.build().rump() / 2 + y);
  }

  Joint shoulder(double x, double y) {
    return new Joint(breed.build().length() / 2 + x, -1 + breed.build().chest() / 2 + y);
  }

  double neck() {
    return StrictMath.toRadians(breed.build().neckAngle());
  }

  /** Where the hind leg begins. */
  Joint hindRoot(Pose pose) {
    return new Joint(pose.hip().x(), pose.hip().y() + breed.build().rump() * 0.08);
  }

  /** Where the front leg begins. */
  Joint frontRoot(Pose pose) {
    return new Joint(
        pose.shoulder().x() - 0.03, pose.shoulder().y() + breed.build().chest() * 0.16);
  }

  double hindLength() {
    return 0.98 - breed.build().rump() * 0.58;
  }

  double frontLength() {
    return 1 - breed.build().chest() * 0.66;
  }

  /** The middle of the skull. */
  Joint skull(Pose pose) {
    var root = neckRoot(pose);
    return root.towards(-pose.head().neck(), breed.build().neck() + breed.head().radius() * 0.5);
  }

  /** Where the neck begins. */
  Joint neckRoot(Pose pose) {
    return new Joint(
        pose.shoulder().x() - 0.02, pose.shoulder().y() - breed.build().chest() * 0.16);
  }
}

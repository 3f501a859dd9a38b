package filmgate.render.rig.animal;

/**
 * The proportions and colours of one breed. Lengths of the body are parts of the height at the
 * shoulder, lengths of the head are parts of the radius of the skull, and angles are degrees.
 *
 * @param height of the shoulder, in metres
 */
record Breed(double height, Build build, Head head, Coat coat, Tail tail, Paces motion) {
  /**
   * The trunk and the legs.
   *
   * @param length from the hip to the shoulder
   * @param chest its depth, as {@code waist} and {@code rump}
   * @param neck its length
   * @param neckAngle above the horizontal
   * @param thigh the width of the hind leg at the top, as {@code arm} of the front leg
   * @param shin the width of the legs above the foot
   * @param foot the length of a foot
   * @param feet {@code paw}, {@code hoof}, or {@code pad}
   * @param fur the length of the fringe of a long coat
   * @param hump how far the shoulder rises above the back
   */
  record Build(
      double length,
      double chest,
      double waist,
      double rump,
      double neck,
      double neckRadius,
      double neckAngle,
      double thigh,
      double arm,
      double shin,
      double foot,
      String feet,
      double fur,
      double hump) {}

  /**
   * The head.
   *
   * @param radius of the skull, as a part of the height
   * @param width of the skull
   * @param muzzle how far the nose is in front of the skull
   * @param muzzleRadius where the muzzle begins
   * @param noseRadius where the muzzle ends
   * @param drop how far the nose is below the middle
   * @param nose the size of the nose
   * @param eye the radius of an eye
   * @param pupil {@code round}, {@code slit}, or {@code plain} for a dark eye
   * @param ears {@code pointed}, {@code floppy}, {@code round}, {@code long}, or {@code side}
   * @param ear the length of an ear
   * @param cheeks how far the fur of the cheeks sticks out
   * @param extra "none", {@code horns}, {@code antlers}, {@code mane}, {@code trunk}, {@code
   *     crest}, {@code wool}, {@code snout}, or {@code knobs}
   * @param whiskers whether they are drawn
   */
  record Head(
      double radius,
      double width,
      double muzzle,
      double muzzleRadius,
      double noseRadius,
      double drop,
      double nose,
      double eye,
      String pupil,
      String ears,
      double ear,
      double cheeks,
      String extra,
      boolean whiskers) {}

  /**
   * Colours as {@code #rrggbb}; an empty one is that of the body.
   *
   * @param light the underside
   * @param mask "none", {@code lower}, {@code blaze}, {@code points}, {@code tabby}, {@code
   *     patches}, or {@code dark}
   * @param pattern "none", {@code stripes}, {@code spots}, {@code patches}, {@code saddle}, {@code
   *     net}, {@code band}, {@code ringed}, {@code humps}, {@code quills}, or {@code wool}
   */
  record Coat(
      String body,
      String light,
      String face,
      String muzzle,
      String ears,
      String innerEar,
      String legs,
      String tail,
      String nose,
      String eye,
      String mask,
      String pattern,
      String marking) {}

  /**
   * The tail.
   *
   * @param angle above the horizontal
   * @param curl how far the tip is turned against the root
   */
  record Tail(double length, double radius, double tip, double angle, double curl) {}

  /**
   * How it moves.
   *
   * @param walk its speed in metres a second, as {@code run}
   * @param walkRate cycles of the legs a second, as {@code runRate}
   * @param gait of running: {@code gallop}, {@code trot}, or {@code bound}
   */
  record Paces(double walk, double walkRate, double run, double runRate, String gait) {}
}

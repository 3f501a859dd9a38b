package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;

/** Draws a whole person with its belongings, the parts that are farther away first. */
public final class BodyDrawing {
  private final Drawing drawing;
  private final Posed posed;
  private final HeadDrawing head;
  private final FurnitureDrawing furniture;

  /** Whether the left upper arm is behind the trunk, and its forearm before it. */
  private final boolean leftSplit;

  private final boolean leftBehind;
  private final boolean rightBehind;

  private BodyDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.head = new HeadDrawing(drawing, posed);
    this.furniture = new FurnitureDrawing(drawing, posed);
    var both = posed.belongings().fillsBothArms() && posed.showsFront();
    this.leftSplit = both && posed.isBehind(posed.bones().leftArm().shoulder());
    this.leftBehind = !both && ArmDrawing.isBehind(posed, posed.bones().leftArm());
    this.rightBehind = !both && ArmDrawing.isBehind(posed, posed.bones().rightArm());
  }

  public static void draw(Drawing drawing, Posed posed) {
    new BodyDrawing(drawing, posed).draw();
  }

  private void draw() {
    var front = posed.showsFront();
    furniture.behind();
    if (front) {
      BackDrawing.draw(drawing, posed);
    }
    if (head.showsFace()) {
      head.behind();
    }
    if (!front) {
      HeldDrawing.between(drawing, posed, posed.belongings().right());
    }
    if (leftBehind) {
      left();
    } else if (leftSplit) {
      ArmDrawing.upper(drawing, posed, posed.bones().leftArm());
    }
    if (rightBehind) {
      right();
    }
    if (posed.detail() != Detail.PORTRAIT) {
      LegDrawing.far(drawing, posed);
      new MountDrawing(drawing, posed).draw();
      LegDrawing.near(drawing, posed);
    }
    TorsoDrawing.draw(drawing, posed);
    if (!front) {
      BackDrawing.draw(drawing, posed);
    }
    head.draw();
    furniture.before();
    frontArms(front);
  }

  private void frontArms(boolean front) {
    var held = posed.belongings().right();
    var animal = HeldDrawing.isAnimal(held);
    if (!leftBehind && animal) {
      left();
    }
    if (front) {
      HeldDrawing.between(drawing, posed, held);
    }
    if (!leftBehind && !animal) {
      left();
    }
    HeldDrawing.stream(drawing, posed);
    HeldDrawing.bow(drawing, posed);
    if (!rightBehind) {
      right();
    }
    if (animal && front) {
      HeldDrawing.over(drawing, posed, held);
      if (!leftBehind) {
        ArmDrawing.hand(drawing, posed, posed.bones().leftArm(), -1);
      }
    }
  }

  private void left() {
    var held = posed.belongings().left();
    // The fingers are behind a cup that is poured into, which shows its handle and its foam.
    if (!held.equals("cup")) {
      HeldDrawing.inHand(drawing, posed, posed.bones().leftArm(), held);
    }
    if (leftSplit) {
      ArmDrawing.lower(drawing, posed, posed.bones().leftArm(), -1);
    } else {
      ArmDrawing.draw(drawing, posed, posed.bones().leftArm(), -1);
    }
    if (held.equals("cup")) {
      HeldDrawing.inHand(drawing, posed, posed.bones().leftArm(), held);
    }
  }

  private void right() {
    HeldDrawing.inHand(drawing, posed, posed.bones().rightArm(), posed.belongings().right());
    ArmDrawing.draw(drawing, posed, posed.bones().rightArm(), 1);
  }
}

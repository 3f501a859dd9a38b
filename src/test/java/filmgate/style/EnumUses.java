package filmgate.style;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The places in sources where the name of an enum constant becomes text: in a concatenation, as a
 * value of a format or a log line, and by {@code name()} or {@code toString()}. The value may be a
 * record or a container with an enum. A type with a {@code toString} of its own has a text for
 * readers.
 */
final class EnumUses extends TreePathScanner<Void, Void> {
  /** Methods with a parameter of the type Object that do not print it. */
  private static final Set<String> NOT_PRINTING =
      Set.of(
          "equals",
          "contains",
          "containsKey",
          "containsValue",
          "get",
          "getOrDefault",
          "remove",
          "indexOf",
          "hash",
          "requireNonNull",
          "requireNonNullElse");

  private final Trees trees;
  private final CompilationUnitTree unit;
  private final List<String> found;

  private EnumUses(Trees trees, CompilationUnitTree unit, List<String> found) {
    this.trees = trees;
    this.unit = unit;
    this.found = found;
  }

  /** The places as {@code File.java:line: expression}. */
  static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
    var options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, _ -> {}, options, null, sources);
    var units = new ArrayList<CompilationUnitTree>();
    task.parse().forEach(units::add);
    task.analyze();
    var found = new ArrayList<String>();
    for (var unit : units) {
      new EnumUses(Trees.instance(task), unit, found).scan(unit, null);
    }
    return found;
  }

  @Override
  public Void visitBinary(BinaryTree node, Void unused) {
    if (node.getKind() == Tree.Kind.PLUS) {
      check(node.getLeftOperand(), node);
      check(node.getRightOperand(), node);
    }
    return super.visitBinary(node, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree node, Void unused) {
    check(node.getExpression(), node);
    return super.visitCompoundAssignment(node, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    var called = trees.getElement(new TreePath(getCurrentPath(), node.getMethodSelect()));
    if (called instanceof ExecutableElement method) {
      if (!NOT_PRINTING.contains(method.getSimpleName().toString())) {
        checkArguments(node, method);
      }
      checkReceiver(node, method);
    }
    return super.visitMethodInvocation(node, null);
  }

  private void checkArguments(MethodInvocationTree node, ExecutableElement method) {
    var parameters = method.getParameters();
    for (var i = 0; i < node.getArguments().size() && !parameters.isEmpty(); i++) {
      var type = parameters.get(Math.min(i, parameters.size() - 1)).asType();
      var isVariable = method.isVarArgs() && i >= parameters.size() - 1;
      var item = isVariable && type instanceof ArrayType array ? array.getComponentType() : type;
      if (item.toString().endsWith("java.lang.Object")) {
        check(node.getArguments().get(i), node);
      }
    }
  }

  /** A name in lower case is a name for readers. */
  private void checkReceiver(MethodInvocationTree node, ExecutableElement method) {
    var parent = getCurrentPath().getParentPath().getLeaf();
    var isLowered =
        parent instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("toLowerCase");
    if (!isName(method) || isLowered) {
      return;
    }
    switch (node.getMethodSelect()) {
      case MemberSelectTree select -> check(select.getExpression(), node);
      case IdentifierTree _
          when String.valueOf(method.getEnclosingElement()).equals("java.lang.Enum") ->
          report(node);
      default -> {}
    }
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method && isName(method)) {
      check(node.getQualifierExpression(), node);
    }
    return super.visitMemberReference(node, null);
  }

  /** {@code toString()}, or the {@code name()} of an enum: records may have a component name. */
  private static boolean isName(ExecutableElement method) {
    var name = method.getSimpleName();
    return method.getParameters().isEmpty()
        && (name.contentEquals("toString")
            || (name.contentEquals("name")
                && String.valueOf(method.getEnclosingElement()).equals("java.lang.Enum")));
  }

  private void check(ExpressionTree value, Tree where) {
    var type = trees.getTypeMirror(new TreePath(getCurrentPath(), value));
    if (type != null && isNamedByConstant(type)) {
      report(where);
    }
  }

  /** Whether the text of a value has a constant: an enum, or a record or container with one. */
  private boolean isNamedByConstant(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    var element = declared.asElement();
    return declared.getTypeArguments().stream().anyMatch(this::isNamedByConstant)
        || (!hasText(element)
            && (element.getKind() == ElementKind.ENUM
                || ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                    .anyMatch(component -> isNamedByConstant(component.asType()))
                || permitted(element).anyMatch(this::isNamedByConstant)));
  }

  private static Stream<? extends TypeMirror> permitted(Element element) {
    return element instanceof TypeElement type
        ? type.getPermittedSubclasses().stream()
        : Stream.empty();
  }

  /** Whether the type declares its own text: a record always has one of the compiler. */
  private boolean hasText(Element element) {
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals("toString")
                    && method.getParameters().isEmpty()
                    && (element.getKind() != ElementKind.RECORD || trees.getTree(method) != null));
  }

  private void report(Tree where) {
    var start = trees.getSourcePositions().getStartPosition(unit, where);
    var file = unit.getSourceFile().getName();
    var text = where.toString().replaceAll("\\s+", " ");
    found.add(
        "%s:%d: %s"
            .formatted(
                file.substring(file.lastIndexOf('/') + 1),
                unit.getLineMap().getLineNumber(start),
                text.substring(0, Math.min(100, text.length()))));
  }
}

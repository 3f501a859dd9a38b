package filmgate.docs.sample;

import filmgate.docs.page.CodeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Prints JSON as a literal. A short list of plain values stays in one line. */
record LiteralPrinter(LiteralSyntax syntax) implements BodyPrinter {
  private static final int COLUMNS = 80;

  /** A value of a container, with its key if it has one. */
  private record Item(List<CodeToken> key, JsonNode value, boolean fits) {
    int keyLength() {
      return key.stream().mapToInt(one -> one.text().length()).sum();
    }
  }

  @Override
  public void print(JsonNode body, String indent, TokenWriter out) {
    if (body.isContainer()) {
      lines(body, indent, out);
    } else {
      out.add(syntax.scalar(body));
    }
  }

  private void lines(JsonNode container, String indent, TokenWriter out) {
    var brackets = syntax.brackets(container);
    var inner = indent + syntax.indent();
    var items = items(container, inner);
    if (items.isEmpty()) {
      out.plain(brackets.open() + brackets.close());
      return;
    }
    out.plain(brackets.open() + "\n");
    for (var i = 0; i < items.size(); i++) {
      out.plain(inner);
      key(items.get(i), padding(items, i), out);
      value(items.get(i), inner, out);
      var isLast = i == items.size() - 1;
      out.plain((isLast && !syntax.style().trailingComma() ? "" : ",") + "\n");
    }
    out.plain(indent + brackets.close());
  }

  private void key(Item item, int padding, TokenWriter out) {
    if (!item.key().isEmpty()) {
      out.addAll(item.key()).plain(syntax.separator() + " ".repeat(padding));
    }
  }

  private void value(Item item, String indent, TokenWriter out) {
    if (item.fits()) {
      out.addAll(inline(item.value()));
    } else {
      lines(item.value(), indent, out);
    }
  }

  private List<Item> items(JsonNode container, String indent) {
    var items = new ArrayList<Item>();
    if (container.isObject()) {
      container
          .properties()
          .forEach(one -> items.add(item(List.of(syntax.key(one.getKey())), one, indent)));
    } else {
      container.forEach(one -> items.add(new Item(List.of(), one, fits(one, indent.length()))));
    }
    return items;
  }

  private Item item(List<CodeToken> key, Map.Entry<String, JsonNode> property, String indent) {
    var item = new Item(key, property.getValue(), false);
    var column = indent.length() + item.keyLength() + syntax.separator().length();
    return new Item(key, property.getValue(), fits(property.getValue(), column));
  }

  private boolean fits(JsonNode value, int column) {
    if (!value.isContainer() || value.isEmpty()) {
      return true;
    }
    var isFlat = value.valueStream().noneMatch(JsonNode::isContainer);
    return isFlat && column + width(inline(value)) < COLUMNS;
  }

  private static int width(List<CodeToken> tokens) {
    return tokens.stream().mapToInt(one -> one.text().length()).sum();
  }

  private List<CodeToken> inline(JsonNode value) {
    var out = new TokenWriter();
    if (!value.isContainer()) {
      return out.add(syntax.scalar(value)).tokens();
    }
    var brackets = syntax.brackets(value);
    var blank = brackets.spaced() && !value.isEmpty() ? " " : "";
    out.plain(brackets.open() + blank);
    var items = items(value, "");
    for (var i = 0; i < items.size(); i++) {
      out.plain(i == 0 ? "" : ", ");
      key(items.get(i), 0, out);
      out.addAll(inline(items.get(i).value()));
    }
    return out.plain(blank + brackets.close()).tokens();
  }

  /** What gofmt adds after a key: values of neighbouring lines begin in the same column. */
  private int padding(List<Item> items, int index) {
    if (!syntax.style().aligned() || !items.get(index).fits()) {
      return 0;
    }
    var first = index;
    while (first > 0 && items.get(first - 1).fits()) {
      first--;
    }
    var longest = 0;
    for (var i = first; i < items.size() && items.get(i).fits(); i++) {
      longest = Math.max(longest, items.get(i).keyLength());
    }
    return longest - items.get(index).keyLength();
  }
}

package filmgate.app.cli.command;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Accepts one of a few values. */
record ChoiceConverter(List<String> values) implements ITypeConverter<String> {
  ChoiceConverter {
    values = List.copyOf(values);
  }

  @Override
  public String convert(String text) {
    if (!values.contains(text)) {
      throw new TypeConversionException("not one of " + String.join(", ", values));
    }
    return text;
  }
}

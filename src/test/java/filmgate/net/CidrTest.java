package filmgate.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CidrTest {
  @Test
  void aRangeContainsExactlyItsAddresses() {
    var range = Cidr.parse("10.1.2.0/23");
    assertThat(range.contains(address("10.1.2.0"))).isTrue();
    assertThat(range.contains(address("10.1.3.255"))).isTrue();
    assertThat(range.contains(address("10.1.4.0"))).isFalse();
    assertThat(range.contains(address("10.1.1.255"))).isFalse();
  }

  @Test
  void anIpv4RangeContainsNoIpv6Address() {
    assertThat(Cidr.parse("0.0.0.0/0").contains(address("::1"))).isFalse();
    assertThat(Cidr.parse("::/0").contains(address("127.0.0.1"))).isFalse();
  }

  @Test
  void aBareAddressIsTheRangeOfItself() {
    assertThat(Cidr.parse("10.1.2.3")).hasToString("10.1.2.3/32");
    assertThat(Cidr.parse("fd00::1").bits()).isEqualTo(128);
  }

  @Test
  void containmentIsEqualityOfTheLeadingBits() throws UnknownHostException {
    var random = new Random(7);
    for (var round = 0; round < 5_000; round++) {
      var bits = random.nextInt(33);
      var mask = BigInteger.ONE.shiftLeft(32 - bits).subtract(BigInteger.ONE);
      var number = BigInteger.valueOf(random.nextInt() & 0xffff_ffffL);
      var near = number.xor(BigInteger.ONE.shiftLeft(random.nextInt(32)));
      var range = new Cidr(v4(number.andNot(mask)), bits);
      assertThat(range.contains(v4(number))).isTrue();
      assertThat(range.contains(v4(near))).isEqualTo(near.andNot(mask).equals(number.andNot(mask)));
    }
  }

  @Test
  void aBadRangeIsRefusedWithASentenceThatNamesIt() {
    for (var bad :
        List.of(
            "",
            "10",
            "10.0.0",
            "10.0.0.0/33",
            "10.0.0.0/",
            "10.0.0.0/-1",
            "10.0.0.0/8/8",
            "10.0.0.0 /8",
            "example.com/8",
            "fd00::/129",
            "[fd00::]/8",
            "fe80::1%eth0",
            "::/x",
            "010.0.0.0/8",
            "127.1/8")) {
      assertThatThrownBy(() -> Cidr.parse(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + bad + "' is not an address range");
    }
  }

  @Test
  void bitsBeyondThePrefixAreRejectedWithASuggestion() {
    assertThatThrownBy(() -> Cidr.parse("127.0.0.1/8"))
        .hasMessage("'127.0.0.1/8' has bits set beyond /8: did you mean 127.0.0.0/8?");
  }

  private static InetAddress address(String literal) {
    return Cidr.literal(literal).orElseThrow();
  }

  private static InetAddress v4(BigInteger number) throws UnknownHostException {
    var value = number.intValue();
    return InetAddress.getByAddress(
        new byte[] {
          (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        });
  }
}

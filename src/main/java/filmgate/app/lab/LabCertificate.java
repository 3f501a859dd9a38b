package filmgate.app.lab;

import filmgate.app.cli.command.CliException;
import filmgate.lab.server.LabTls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;

/** A self-signed certificate for one run of the lab, made by the keytool of the JDK. */
record LabCertificate(LabTls tls) {
  private static final String ALIAS = "lab";

  /** Protects nothing: the file is deleted once it was read. */
  private static final String PASSWORD = "upstream-lab";

  private static final String DAYS = "30";
  private static final int LINE = 64;

  /**
   * Makes a certificate for a host and for this machine, and writes it as PEM.
   *
   * @throws CliException if it cannot be made or written
   */
  static LabCertificate create(String host, Path pem) {
    try {
      var directory = Files.createTempDirectory("filmgate-upstream-lab-");
      var store = directory.resolve("lab.p12");
      try {
        make(host, store);
        return read(store, pem);
      } finally {
        Files.deleteIfExists(store);
        Files.delete(directory);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new CliException("cannot make the certificate: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("the certificate was not made: interrupted", e);
    }
  }

  private static void make(String host, Path store) throws IOException, InterruptedException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1", name(host)));
    var process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-dname",
                "CN=filmgate upstream-lab",
                "-ext",
                "SAN=" + String.join(",", names),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output.strip());
    }
  }

  private static String name(String host) {
    return host.matches("[0-9.]+|.*:.*") ? "ip:" + host.replaceAll("[\\[\\]]", "") : "dns:" + host;
  }

  private static LabCertificate read(Path store, Path pem)
      throws IOException, GeneralSecurityException {
    var keyStore = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    var text = encoder.encodeToString(keyStore.getCertificate(ALIAS).getEncoded());
    Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    return new LabCertificate(new LabTls(keyStore, PASSWORD));
  }
}

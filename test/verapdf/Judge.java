import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF's profiles of PDF/A-2a and PDF/UA-1. Prints a line for each file and profile, its fields parted by
 * tabs: file, profile, checks made, rules broken. A line for each broken rule follows, indented by a tab: clause and test, times,
 * what is wrong, where it was first. Judging files that break rules is no failure of this program; not being able to read one is.
 */
final class Judge {
  private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
  /** Failures of one rule that are kept; all are counted. */
  private static final int KEPT = 1;

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) for (PDFAFlavour profile : PROFILES) judge(file, profile);
  }

  private static void judge(String file, PDFAFlavour profile) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = foundry.createParser(bytes, profile);
        PDFAValidator validator = foundry.createValidator(profile, KEPT, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> broken = new TreeMap<>();
      result.getFailedChecks().forEach((rule, times) -> broken.put(name(rule.getClause(), rule.getTestNumber()), times));
      System.out.printf("%s\t%s\t%d\t%d%n", file, profile.getId(), result.getTotalAssertions(), broken.size());
      broken.forEach((rule, times) -> System.out.printf("\t%s\t%d\t%s%n", rule, times, said(result, rule)));
    }
  }

  private static String name(String clause, int test) {
    return clause + " t" + test;
  }

  private static String said(ValidationResult result, String rule) {
    for (TestAssertion one : result.getTestAssertions()) {
      boolean failed = one.getStatus() == TestAssertion.Status.FAILED;
      if (!failed || !name(one.getRuleId().getClause(), one.getRuleId().getTestNumber()).equals(rule)) continue;
      String said = one.getErrorMessage() == null ? one.getMessage() : one.getErrorMessage();
      return (said + "\t" + one.getLocation().getContext()).replaceAll("[\\r\\n]+", " ");
    }
    return "";
  }
}

package dev.fairground;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Half of the tests, for a process of its own: wallet, payments, market and what stands beside them. */
@Suite
@SelectPackages("dev.fairground")
@IncludeClassNamePatterns(MoneySuite.MONEY)
@ExcludeClassNamePatterns(MoneySuite.OF_THE_PACKAGE)
class MoneySuite {
    static final String MONEY = "dev\\.fairground\\.(commands|demo|events|market|payments|wallet)\\..*Tests";
    static final String OF_THE_PACKAGE = ".*(ProcessTests|LicencesTests)";
}

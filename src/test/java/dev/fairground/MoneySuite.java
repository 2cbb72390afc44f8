package dev.fairground;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Half of the tests, for a process of its own: wallet, payments, market and what stands beside them.
 *
 * <p>Those of a live site stand in the other half with all that need a program of their own settings: each profile is
 * built and started once in every process that has a test of it.
 */
@Suite
@SelectPackages("dev.fairground")
@IncludeClassNamePatterns(MoneySuite.MONEY)
@ExcludeClassNamePatterns(MoneySuite.OF_THE_PACKAGE)
class MoneySuite {
    static final String MONEY = "dev\\.fairground\\.(demo|events|market|payments|wallet)\\.(?!.*Live).*Tests";
    static final String OF_THE_PACKAGE = ".*(ProcessTests|LicencesTests)";
}

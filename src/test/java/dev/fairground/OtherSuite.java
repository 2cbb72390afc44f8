package dev.fairground;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The other half: every test that {@link MoneySuite} leaves out. */
@Suite
@SelectPackages("dev.fairground")
@IncludeClassNamePatterns(".*Tests")
@ExcludeClassNamePatterns({MoneySuite.MONEY, MoneySuite.OF_THE_PACKAGE})
class OtherSuite {}

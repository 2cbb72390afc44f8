package dev.fairground.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTests {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "local, local",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::7, 20010db800010002",
        "::ffff:203.0.113.7, cb007107"
    })
    void areCountedByTheNetwork(String address, String counted) {
        assertThat(Addresses.counted(address)).isEqualTo(counted);
    }
}

package dev.fairground.ton;

import java.util.Optional;

/**
 * What an account is born with; the hash of its cell is the account's address.
 *
 * @param code what it does
 * @param data what it begins with: of a wallet, its public key among others
 */
public record StateInit(Cell code, Cell data) {
    /** No depth of splitting, nothing special, code, data, no libraries: as every wallet is. */
    private static final int PREFIX = 0b00110;

    private static final int PREFIX_BITS = 5;

    /** Reads what ordinary accounts are born with. */
    public static Optional<StateInit> read(Cell cell) {
        var prefix = new CellBuilder().number(PREFIX, PREFIX_BITS);
        cell.refs().forEach(prefix::ref);
        return cell.refs().size() == 2 && prefix.build().equals(cell)
                ? Optional.of(new StateInit(cell.refs().get(0), cell.refs().get(1)))
                : Optional.empty();
    }

    public Cell cell() {
        return new CellBuilder().number(PREFIX, PREFIX_BITS).ref(code).ref(data).build();
    }

    /** Where on a chain the account with this beginning lives. */
    public Address address(int workchain) {
        return new Address(workchain, cell().hashText());
    }

    /** The public key of a wallet, in hexadecimal digits; nothing where the code is not that of a wallet we know. */
    public Optional<String> publicKey() {
        return WalletCode.of(code).flatMap(wallet -> wallet.publicKey(data));
    }
}

import GRDB

/// The tables, each migration named for ever.
///
/// Truth: `store`, `person`, `grants`, `statement`, `log`, `run`, `aside`, `incident`, `peer`,
/// `receipt`.
/// Derived, and made anew by `Rebuild`: `record`, `record_run`, `summary`, `conflict`, `likeness`,
/// `digest`; by the node, which knows the grants: `erased`, `erasing_log`, `tombstone`, `carried`,
/// `carried_log`, `carried_end`, `waiting_parcel`, `late_file`.
/// What is personal stands only in columns named `sealed`.
enum Schema {
    /// "HMLT": tells our file from every other SQLite file.
    static let applicationID: Int32 = 0x484D_4C54

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("first") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: truth)
            try database.execute(sql: derived)
        }
        for (name, sql) in later {
            migrator.registerMigration(name) { try $0.execute(sql: sql) }
        }
        return migrator
    }

    /// The migrations after the first, in their order; none is ever changed or taken out.
    private static let later = [
        ("receipts of branches", receiptsOfBranches),
        ("several people of one node", severalPeople),
        ("who brought what waits", "ALTER TABLE aside ADD COLUMN peer BLOB"),
        ("what stands first", standsFirst),
        ("revocations", revocations),
        ("erasures", erasures),
        ("parcels", parcels),
        ("summaries by the page", summaryPages),
        ("where parcels end", parcelEnds),
    ]

    private static let truth = """
        CREATE TABLE store (
            name TEXT PRIMARY KEY, value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE person (
            key BLOB PRIMARY KEY, lock BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE grants (
            id BLOB PRIMARY KEY, sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE log (
            key INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            branch INTEGER NOT NULL,
            parent INTEGER NOT NULL,
            unit BLOB NOT NULL,
            class INTEGER NOT NULL,
            description BLOB NOT NULL,
            origin INTEGER NOT NULL,
            origin_hash BLOB NOT NULL,
            fork INTEGER,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            accepted INTEGER NOT NULL,
            UNIQUE (id, branch)
        ) STRICT;
        CREATE INDEX log_of_unit ON log (unit, class);
        CREATE INDEX forked_log ON log (id) WHERE fork IS NOT NULL;
        CREATE TABLE run (
            key INTEGER PRIMARY KEY AUTOINCREMENT,
            log INTEGER NOT NULL REFERENCES log,
            first INTEGER NOT NULL,
            count INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (log, first)
        ) STRICT;
        CREATE TABLE aside (
            key INTEGER PRIMARY KEY,
            log BLOB NOT NULL,
            first INTEGER NOT NULL,
            time INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (log, first)
        ) STRICT;
        CREATE TABLE incident (
            key INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            subject BLOB NOT NULL,
            time INTEGER NOT NULL,
            closed INTEGER,
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE peer (
            key BLOB PRIMARY KEY,
            unit BLOB NOT NULL,
            mark INTEGER NOT NULL,
            digest BLOB NOT NULL,
            met INTEGER,
            agreed INTEGER,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE receipt (
            peer BLOB NOT NULL,
            log BLOB NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (peer, log)
        ) STRICT, WITHOUT ROWID;
        """

    /// Truth. What a peer has confirmed, for each branch of a forked log by itself.
    private static let receiptsOfBranches = """
        ALTER TABLE receipt RENAME TO receipt_of_log;
        CREATE TABLE receipt (
            peer BLOB NOT NULL,
            log BLOB NOT NULL,
            branch INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (peer, log, branch)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO receipt SELECT peer, log, 0, number FROM receipt_of_log;
        DROP TABLE receipt_of_log;
        """

    /// Truth. Null for those who were admitted; the request of one who waits for a ticket.
    private static let severalPeople = "ALTER TABLE person ADD COLUMN request BLOB"

    /// Derived. Which records hold something that stands before everything else.
    private static let standsFirst = """
        ALTER TABLE record ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX urgent_record ON record (key) WHERE urgent = 1;
        """

    /// Truth. What keys of units have stated beside grants; and what counts of a log beyond
    /// `accepted`: pairs of numbers of eight bytes, null for nothing.
    private static let revocations = """
        CREATE TABLE statement (
            id BLOB PRIMARY KEY, kind INTEGER NOT NULL, sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE log ADD COLUMN adopted BLOB;
        """

    /// `erased` follows from the erasures that count: of which log of which unit the bytes of which
    /// changes must not be here, by the first half of their sums; `tombstone`: of which records.
    /// `erasing_log` names the logs in which erasures stand, counting or not.
    private static let erasures = """
        ALTER TABLE run ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE erased (
            log BLOB NOT NULL,
            unit BLOB NOT NULL,
            sum BLOB NOT NULL,
            PRIMARY KEY (log, unit, sum)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE erasing_log (
            log INTEGER PRIMARY KEY
        ) STRICT;
        CREATE TABLE tombstone (
            number INTEGER NOT NULL,
            log BLOB NOT NULL,
            PRIMARY KEY (number, log)
        ) STRICT, WITHOUT ROWID;
        """

    /// What follows from the parcels that count: changes of files from logs that are mostly not
    /// here, by the record that holds the parcel, and to which unit they came; null where the log
    /// was held. `late_file` names files of which there may be something new to carry.
    private static let parcels = """
        CREATE TABLE carried (
            log BLOB NOT NULL,
            number INTEGER NOT NULL,
            sum BLOB NOT NULL,
            parcel_log BLOB NOT NULL,
            parcel_number INTEGER NOT NULL,
            file_log BLOB NOT NULL,
            file_number INTEGER NOT NULL,
            unit BLOB NOT NULL,
            sealed BLOB,
            PRIMARY KEY (log, number, sum, parcel_log, parcel_number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX carried_file ON carried (file_log, file_number);
        CREATE INDEX carried_here ON carried (file_log, file_number) WHERE sealed IS NOT NULL;
        CREATE INDEX carried_in ON carried (parcel_log, parcel_number);
        CREATE TABLE carried_log (
            id BLOB PRIMARY KEY, description BLOB NOT NULL, sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE waiting_parcel (
            log BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (log, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE late_file (
            log BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (log, number)
        ) STRICT, WITHOUT ROWID;
        """

    /// Derived. The summaries of neighbouring records, sealed together.
    private static let summaryPages = """
        ALTER TABLE record DROP COLUMN sealed;
        CREATE TABLE summary (
            kind INTEGER NOT NULL, page INTEGER NOT NULL, sealed BLOB NOT NULL,
            PRIMARY KEY (kind, page)
        ) STRICT;
        """

    /// Derived. What parcels that count say of the chains of logs: where stretches of them end.
    private static let parcelEnds = """
        CREATE TABLE carried_end (
            log BLOB NOT NULL,
            hash BLOB NOT NULL,
            number INTEGER NOT NULL,
            parcel_log BLOB NOT NULL,
            parcel_number INTEGER NOT NULL,
            PRIMARY KEY (log, hash, number, parcel_log, parcel_number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX carried_end_in ON carried_end (parcel_log, parcel_number);
        """

    private static let derived = """
        CREATE TABLE record (
            key INTEGER PRIMARY KEY,
            log BLOB NOT NULL,
            number INTEGER NOT NULL,
            unit BLOB NOT NULL,
            kind INTEGER NOT NULL,
            begun INTEGER NOT NULL,
            hard INTEGER NOT NULL DEFAULT 0,
            soft INTEGER NOT NULL DEFAULT 0,
            review INTEGER NOT NULL DEFAULT 0,
            stale INTEGER NOT NULL DEFAULT 1,
            sealed BLOB,
            UNIQUE (number, log)
        ) STRICT;
        CREATE INDEX record_of_unit ON record (unit, kind);
        CREATE INDEX stale_record ON record (unit) WHERE stale = 1;
        CREATE INDEX record_for_review ON record (key) WHERE review = 1;
        CREATE INDEX conflicted_record ON record (key) WHERE hard + soft > 0;
        CREATE TABLE record_run (
            record INTEGER NOT NULL REFERENCES record,
            run INTEGER NOT NULL,
            places BLOB NOT NULL,
            PRIMARY KEY (record, run)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE conflict (
            record INTEGER NOT NULL REFERENCES record,
            ordinal INTEGER NOT NULL,
            hard INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (record, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE likeness (
            key BLOB NOT NULL,
            record INTEGER NOT NULL REFERENCES record,
            PRIMARY KEY (key, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX likeness_of_record ON likeness (record);
        CREATE TABLE digest (
            unit BLOB NOT NULL,
            part INTEGER NOT NULL,
            sum BLOB NOT NULL,
            PRIMARY KEY (unit, part)
        ) STRICT, WITHOUT ROWID;
        """
}

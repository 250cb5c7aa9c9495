import GRDB
import CZstd

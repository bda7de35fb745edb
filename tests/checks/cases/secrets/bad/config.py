DATABASE = "postgres://farm:tulip9river@db.firm.example/karez"
